package dev.voiceline.server.wholecall;

import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads settings as the server does, from an environment and the text of a file. */
final class SettingsText {
  private SettingsText() {}

  static ServerSettings read(Map<String, String> environment, String yaml) {
    try {
      Path file = Files.createTempFile("voiceline", ".yaml");
      try {
        Files.writeString(file, yaml);
        return ServerSettings.from(
            new SettingSources(
                Map.of(), environment, Optional.empty(), false, Optional.of(file), true));
      } finally {
        Files.delete(file);
      }
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
