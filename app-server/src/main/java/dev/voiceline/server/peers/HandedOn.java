package dev.voiceline.server.peers;

import java.util.Optional;

/** What came of a webhook that was handed on. */
public sealed interface HandedOn {
  /**
   * The other server has dealt with it.
   *
   * @param status from 200 to 299
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Answered(int status, Optional<String> contentType, byte[] body) implements HandedOn {
    /** The body may name people. */
    @Override
    public String toString() {
      return "Answered[" + status + "]";
    }
  }

  /**
   * It has not, as far as is known.
   *
   * @param why the end of a sentence, for the log; nothing that anybody has sent
   */
  record Unanswered(String why) implements HandedOn {}
}
