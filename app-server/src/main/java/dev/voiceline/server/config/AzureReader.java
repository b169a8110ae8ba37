package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.KeyHeader;
import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.adapters.openai.OpenAiSettingsBuilder;
import dev.voiceline.adapters.openai.Provider;
import dev.voiceline.adapters.openai.Transcription;
import java.util.List;
import java.util.Optional;

/** A second account, at Azure. What is not said here is as {@code openai} has it. */
final class AzureReader {
  private static final List<Setting> ITS_OWN =
      List.of(Setting.AZURE_OPENAI_API_KEY, Setting.AZURE_URL, Setting.AZURE_DEPLOYMENT);

  /** Stands in for a key that is not there, so that the rest is checked all the same. */
  private static final String NO_KEY = "none";

  private AzureReader() {}

  static Optional<OpenAiSettings> read(Fields fields, Optional<RealtimeManner> manner) {
    Optional<String> key = fields.find(Setting.AZURE_OPENAI_API_KEY).map(Given::text);
    KeyHeader header = fields.word(Setting.AZURE_KEY_HEADER, KeyHeader.API_KEY);
    if (manner.isEmpty() || ITS_OWN.stream().noneMatch(fields::has)) {
      return Optional.empty();
    }
    OpenAiSettingsBuilder builder =
        manner.get().applyTo(OpenAiSettings.builder(Provider.AZURE, key.orElse(NO_KEY)));
    OpenAiReader.address(fields, Setting.AZURE_URL).ifPresent(builder::url);
    fields.find(Setting.AZURE_DEPLOYMENT).map(Given::text).ifPresent(builder::model);
    builder.keyHeader(header);
    Transcription transcription = manner.get().transcription();
    return MannerReader.checked(
            fields,
            () ->
                builder
                    .transcription(
                        transcription.by(
                            fields.text(Setting.AZURE_TRANSCRIPTION, transcription.model())))
                    .build())
        .filter(settings -> key.isPresent());
  }
}
