package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.NoiseReduction;
import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.adapters.openai.OpenAiSettingsBuilder;
import dev.voiceline.adapters.openai.ReasoningEffort;
import dev.voiceline.adapters.openai.TurnDetection;
import java.net.URI;
import java.util.Optional;

/** The realtime model's account and manner. All of it is checked, with a key or without. */
final class OpenAiReader {
  /** Stands in for a key that is not there, so that the rest is checked all the same. */
  private static final String NO_KEY = "none";

  private OpenAiReader() {}

  static Optional<OpenAiSettings> read(Fields fields) {
    Optional<String> key = fields.find(Setting.OPENAI_API_KEY).map(Given::text);
    OpenAiSettingsBuilder builder = OpenAiSettings.builder(key.orElse(NO_KEY));
    fields
        .find(Setting.OPENAI_REALTIME_URL)
        .flatMap(given -> address(given, fields))
        .ifPresent(builder::url);
    fields.find(Setting.OPENAI_REALTIME_MODEL).map(Given::text).ifPresent(builder::model);
    fields.find(Setting.OPENAI_VOICE).map(Given::text).ifPresent(builder::voice);
    fields
        .find(Setting.TRANSCRIPTION_MODEL)
        .map(Given::text)
        .ifPresent(builder::transcriptionModel);
    fields
        .find(Setting.LANGUAGE)
        .flatMap(given -> language(given, fields))
        .ifPresent(builder::language);
    builder.speed(fields.decimal(Setting.SPEED, 1.0, 0.25, 1.5));
    builder.turnDetection(turnDetection(fields));
    fields
        .find(Setting.NOISE_REDUCTION)
        .flatMap(given -> Words.read(given, NoiseReduction.class, fields.problems()))
        .ifPresent(builder::noiseReduction);
    fields
        .find(Setting.REASONING_EFFORT)
        .flatMap(given -> Words.read(given, ReasoningEffort.class, fields.problems()))
        .ifPresent(builder::reasoningEffort);
    if (fields.has(Setting.MAX_OUTPUT_TOKENS)) {
      builder.maxOutputTokens(fields.whole(Setting.MAX_OUTPUT_TOKENS, 4096, 1, 4096, "1024"));
    }
    return build(builder, fields).filter(settings -> key.isPresent());
  }

  private static Optional<OpenAiSettings> build(OpenAiSettingsBuilder builder, Fields fields) {
    try {
      return Optional.of(builder.build());
    } catch (IllegalArgumentException refused) {
      fields.problem(refused.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static Optional<URI> address(Given given, Fields fields) {
    try {
      return Optional.of(URI.create(given.text()));
    } catch (IllegalArgumentException malformed) {
      fields.problem(
          given.name() + " is no address: write it like wss://api.openai.com/v1/realtime.");
      return Optional.empty();
    }
  }

  private static Optional<String> language(Given given, Fields fields) {
    if (given.text().matches("[a-z]{2}")) {
      return Optional.of(given.text());
    }
    fields.problem(
        given.name()
            + " is \""
            + Fields.shown(given.text())
            + "\", but must be the two letters of a language, such as en.");
    return Optional.empty();
  }

  private static TurnDetection turnDetection(Fields fields) {
    TurnDetection usual = TurnDetection.defaults();
    return new TurnDetection(
        fields.decimal(Setting.VAD_THRESHOLD, usual.threshold(), 0, 1),
        fields.whole(Setting.VAD_PREFIX_MS, usual.prefixMs(), 0, 5_000, "300"),
        fields.whole(Setting.VAD_SILENCE_MS, usual.silenceMs(), 100, 5_000, "500"));
  }
}
