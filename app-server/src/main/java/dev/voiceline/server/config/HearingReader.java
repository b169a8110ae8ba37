package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.NoiseReduction;
import dev.voiceline.adapters.openai.TurnDetection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** When the caller is taken to speak, and what is done to the sound before. */
final class HearingReader {
  /** The kinds, as they are spelled. */
  enum Kind {
    SERVER_VAD,
    SEMANTIC_VAD
  }

  private enum Noise {
    OFF,
    NEAR_FIELD,
    FAR_FIELD
  }

  private HearingReader() {}

  static TurnDetection turnDetection(Fields fields) {
    TurnDetection.ServerVad usual = TurnDetection.defaults();
    TurnDetection.ServerVad byLoudness =
        new TurnDetection.ServerVad(
            fields.decimal(Setting.VAD_THRESHOLD, usual.threshold(), 0, 1),
            fields.whole(Setting.VAD_PREFIX_MS, usual.prefixMs(), 0, 5_000, "300"),
            fields.whole(Setting.VAD_SILENCE_MS, usual.silenceMs(), 100, 5_000, "500"));
    TurnDetection.Eagerness eagerness =
        fields.word(Setting.VAD_EAGERNESS, TurnDetection.Eagerness.AUTO);
    if (fields.word(Setting.VAD_KIND, Kind.SERVER_VAD) == Kind.SERVER_VAD) {
      belongs(fields, List.of(Setting.VAD_EAGERNESS), "semantic_vad");
      return byLoudness;
    }
    belongs(
        fields,
        List.of(Setting.VAD_THRESHOLD, Setting.VAD_PREFIX_MS, Setting.VAD_SILENCE_MS),
        "server_vad");
    return new TurnDetection.SemanticVad(eagerness);
  }

  static Optional<NoiseReduction> noiseReduction(Fields fields) {
    OptionalDouble strength =
        fields.has(Setting.NOISE_STRENGTH)
            ? OptionalDouble.of(fields.decimal(Setting.NOISE_STRENGTH, 1.0, 0, 1))
            : OptionalDouble.empty();
    return switch (fields.word(Setting.NOISE_REDUCTION, Noise.OFF)) {
      case OFF -> {
        if (strength.isPresent()) {
          fields.problem(
              "voiceline.yaml: openai.noise_reduction_strength needs openai.noise_reduction: set that to"
                  + " near_field or far_field, or leave both out.");
        }
        yield Optional.empty();
      }
      case NEAR_FIELD -> Optional.of(new NoiseReduction(NoiseReduction.Kind.NEAR_FIELD, strength));
      case FAR_FIELD -> Optional.of(new NoiseReduction(NoiseReduction.Kind.FAR_FIELD, strength));
    };
  }

  private static void belongs(Fields fields, List<Setting> settings, String kind) {
    for (Setting setting : settings) {
      fields
          .find(setting)
          .ifPresent(
              given ->
                  fields.problem(
                      "%s belongs to %s: set openai.turn_detection.kind to it, or leave this out."
                          .formatted(given.name(), kind)));
    }
  }
}
