package dev.voiceline.adapters.elevenlabs;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the voice speaks. What is empty is not sent, and is as the voice itself was set up.
 *
 * @param stability 0 to 1: the lower, the livelier
 * @param similarity to the original voice, 0 to 1
 * @param style 0 to 1; costs time
 * @param speakerBoost costs time
 * @param speed 0.7 to 1.2
 */
public record VoiceTuning(
    OptionalDouble stability,
    OptionalDouble similarity,
    OptionalDouble style,
    Optional<Boolean> speakerBoost,
    OptionalDouble speed) {
  private static final VoiceTuning AS_SET_UP =
      new VoiceTuning(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty());

  public VoiceTuning {
    between(stability, 0, 1, "stability");
    between(similarity, 0, 1, "similarity_boost");
    between(style, 0, 1, "style");
    between(speed, 0.7, 1.2, "speed");
  }

  /** As the voice itself was set up. */
  public static VoiceTuning asSetUp() {
    return AS_SET_UP;
  }

  private static void between(OptionalDouble value, double least, double most, String name) {
    if (value.isPresent() && !(value.getAsDouble() >= least && value.getAsDouble() <= most)) {
      throw new IllegalArgumentException(
          "the voice's " + name + " lies between " + least + " and " + most);
    }
  }
}
