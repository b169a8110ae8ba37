package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.KeyHeader;
import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.adapters.openai.OpenAiSettingsBuilder;
import java.net.URI;
import java.util.Optional;

/** The account at OpenAI, or at a proxy that speaks its language. */
final class OpenAiReader {
  /** Stands in for a key that is not there, so that the rest is checked all the same. */
  private static final String NO_KEY = "none";

  private OpenAiReader() {}

  static Optional<OpenAiSettings> read(Fields fields, Optional<RealtimeManner> manner) {
    Optional<String> key = fields.find(Setting.OPENAI_API_KEY).map(Given::text);
    OpenAiSettingsBuilder builder = OpenAiSettings.builder(key.orElse(NO_KEY));
    address(fields, Setting.OPENAI_REALTIME_URL).ifPresent(builder::url);
    fields.find(Setting.OPENAI_REALTIME_MODEL).map(Given::text).ifPresent(builder::model);
    fields.find(Setting.OPENAI_ORG_ID).map(Given::text).ifPresent(builder::organization);
    fields.find(Setting.OPENAI_PROJECT_ID).map(Given::text).ifPresent(builder::project);
    builder.keyHeader(fields.word(Setting.KEY_HEADER, KeyHeader.BEARER));
    return manner
        .flatMap(how -> MannerReader.checked(fields, () -> how.applyTo(builder).build()))
        .filter(settings -> key.isPresent());
  }

  static Optional<URI> address(Fields fields, Setting setting) {
    Optional<Given> given = fields.find(setting);
    try {
      return given.map(Given::text).map(URI::create);
    } catch (IllegalArgumentException malformed) {
      fields.problem(
          given.map(Given::name).orElse(setting.title())
              + " is no address: write it like wss://api.openai.com/v1/realtime.");
      return Optional.empty();
    }
  }
}
