package dev.voiceline.adapters.twilio;

import dev.voiceline.core.call.AnsweredBy;
import java.util.Optional;

/** Reads the carrier's word for who picked up a call that we placed. */
public final class AnsweredByReader {
  private AnsweredByReader() {}

  /** Empty when nothing was said. */
  static Optional<AnsweredBy> read(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(of(word));
  }

  /** One that is not known here says nothing. */
  public static AnsweredBy of(String word) {
    return switch (word) {
      case "human" -> AnsweredBy.HUMAN;
      case "machine_start" -> AnsweredBy.MACHINE_GREETING;
      case "machine_end_beep" -> AnsweredBy.MACHINE_AFTER_BEEP;
      case "machine_end_silence", "machine_end_other" -> AnsweredBy.MACHINE_AFTER_SILENCE;
      case "fax" -> AnsweredBy.FAX;
      default -> AnsweredBy.UNKNOWN;
    };
  }
}
