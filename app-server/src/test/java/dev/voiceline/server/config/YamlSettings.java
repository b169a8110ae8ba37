package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings out of the text of a {@code voiceline.yaml}. */
final class YamlSettings {
  static final String PERSON = "+14155550199";

  private final Path file;

  YamlSettings(Path folder) {
    file = folder.resolve("voiceline.yaml");
  }

  Path file() {
    return file;
  }

  ServerSettings read(String yaml) {
    return read(yaml, Map.of("VOICELINE_PERSON_NUMBER", PERSON));
  }

  ServerSettings read(String yaml, Map<String, String> environment) {
    try {
      Files.writeString(file, yaml);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return ServerSettings.from(
        new SettingSources(
            Map.of(), environment, Optional.empty(), false, Optional.of(file), true));
  }

  List<String> problems(String yaml) {
    return problems(yaml, Map.of("VOICELINE_PERSON_NUMBER", PERSON));
  }

  List<String> problems(String yaml, Map<String, String> environment) {
    SettingsRefused refused =
        catchThrowableOfType(SettingsRefused.class, () -> read(yaml, environment));
    assertThat(refused).as("refusal").isNotNull();
    return refused.problems();
  }
}
