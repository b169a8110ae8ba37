package dev.voiceline.adapters.openai;

import java.util.Optional;

/** Where the one reply that may be generated stands. */
sealed interface GateState {
  /** The session is not ready yet. */
  record Shut() implements GateState {}

  /** None is being generated. */
  record Free() implements GateState {}

  /**
   * One was asked for and has not begun.
   *
   * @param unwanted it is to be cut off as soon as it begins
   */
  record Asked(String eventId, ReplyWish wish, boolean unwanted) implements GateState {
    Asked notWanted() {
      return new Asked(eventId, wish, true);
    }
  }

  /**
   * One is being generated.
   *
   * @param asked the request that it seems to answer
   * @param cut whether it was cut off; then its end is awaited
   * @param cancelEventId of the message that cut it; else empty
   */
  record Running(String replyId, Optional<Asked> asked, boolean cut, String cancelEventId)
      implements GateState {
    Running cutBy(String eventId) {
      return new Running(replyId, asked, true, eventId);
    }

    Running unasked() {
      return new Running(replyId, Optional.empty(), cut, cancelEventId);
    }
  }

  /** The service says that one is being generated, whose beginning was never seen. */
  record Occupied() implements GateState {}
}
