package dev.voiceline.adapters.openai;

import java.util.OptionalDouble;

/**
 * What the service does to the caller's audio before it listens. Most telephone lines need nothing.
 *
 * @param strength 0 to 1; empty for the service's own
 */
public record NoiseReduction(Kind kind, OptionalDouble strength) {
  public NoiseReduction {
    if (strength.isPresent() && !(strength.getAsDouble() >= 0 && strength.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "the strength of noise reduction lies between 0 and 1: " + strength.getAsDouble());
    }
  }

  /** Where the microphone is. */
  public enum Kind {
    /** Close to the mouth, such as a handset. */
    NEAR_FIELD,
    /** Far away, such as a speakerphone. */
    FAR_FIELD
  }

  /** As strong as the service likes. */
  public static NoiseReduction of(Kind kind) {
    return new NoiseReduction(kind, OptionalDouble.empty());
  }
}
