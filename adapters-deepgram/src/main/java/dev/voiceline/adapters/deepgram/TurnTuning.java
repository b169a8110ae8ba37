package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.transcription.Listening.Patience;

/**
 * Flux's thresholds for each patience.
 *
 * @param brief while yes or no is expected
 * @param usual otherwise
 * @param lasting while an ID, a date or a name is read out
 */
public record TurnTuning(TurnThresholds brief, TurnThresholds usual, TurnThresholds lasting) {
  private static final TurnTuning STANDARD =
      new TurnTuning(
          new TurnThresholds(0.6, 0.4, 2_000),
          new TurnThresholds(0.7, 0.5, 5_000),
          new TurnThresholds(0.85, 0.7, 8_000));

  /** What suits a telephone call. */
  public static TurnTuning standard() {
    return STANDARD;
  }

  TurnThresholds of(Patience patience) {
    return switch (patience) {
      case SHORT -> brief;
      case USUAL -> usual;
      case LONG -> lasting;
    };
  }
}
