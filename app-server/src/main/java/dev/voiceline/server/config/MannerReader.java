package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.SessionLimits;
import dev.voiceline.adapters.openai.Transcription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** How the realtime model listens and speaks. All of it is checked, with a key or without. */
final class MannerReader {
  private MannerReader() {}

  static Optional<RealtimeManner> read(Fields fields) {
    return checked(
        fields,
        () ->
            new RealtimeManner(
                fields.find(Setting.OPENAI_VOICE).map(Given::text),
                fields.has(Setting.SPEED)
                    ? OptionalDouble.of(fields.decimal(Setting.SPEED, 1.0, 0.25, 1.5))
                    : OptionalDouble.empty(),
                transcription(fields),
                HearingReader.turnDetection(fields),
                HearingReader.noiseReduction(fields),
                GenerationReader.read(fields),
                limits(fields)));
  }

  /** What the adapter itself finds wrong becomes a problem like others. */
  static <T> Optional<T> checked(Fields fields, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException refused) {
      fields.problem(refused.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static Transcription transcription(Fields fields) {
    Transcription usual = Transcription.defaults();
    List<String> several = texts(fields, Section.TRANSCRIPTION_LANGUAGES);
    List<String> one =
        fields
            .find(Setting.LANGUAGE)
            .flatMap(given -> language(given, fields))
            .map(List::of)
            .orElse(usual.languages());
    return new Transcription(
        fields.text(Setting.TRANSCRIPTION_MODEL, usual.model()),
        several.isEmpty() ? one : several,
        fields.find(Setting.TRANSCRIPTION_PROMPT).map(Given::text),
        texts(fields, Section.TRANSCRIPTION_KEYWORDS));
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

  private static List<String> texts(Fields fields, Section section) {
    return fields.list(section).stream().map(Given::text).toList();
  }

  private static SessionLimits limits(Fields fields) {
    SessionLimits usual = SessionLimits.defaults();
    return new SessionLimits(
        seconds(fields, Setting.CONNECT_SECONDS, usual.connectWithin()),
        seconds(fields, Setting.CONFIRM_SECONDS, usual.confirmWithin()),
        seconds(fields, Setting.STALL_SECONDS, usual.stallAfter()),
        usual.holdCaller(),
        usual.maxMessageBytes());
  }

  private static Duration seconds(Fields fields, Setting setting, Duration usual) {
    int otherwise = (int) usual.toSeconds();
    return Duration.ofSeconds(fields.whole(setting, otherwise, 1, 60, String.valueOf(otherwise)));
  }
}
