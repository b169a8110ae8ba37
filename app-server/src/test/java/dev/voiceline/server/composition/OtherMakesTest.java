package dev.voiceline.server.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.cost.Alternative;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With which models a call is compared. */
class OtherMakesTest {
  @TempDir Path folder;

  @Test
  void theModelsOfTheSettingsComeFirst() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("voiceline.yaml"),
            """
            cascade:
              listen:
                - model: nova-3-medical
              think:
                - model: gpt-4.1
              speak:
                - provider: aura
                  voice: aura-2-andromeda-en
            """);
    ServerSettings settings =
        ServerSettings.from(
            new SettingSources(
                Map.of(),
                Map.of(
                    "VOICELINE_CONVERSATION", "openai,cascade",
                    "OPENAI_API_KEY", "sk-1",
                    "OPENAI_REALTIME_MODEL", "gpt-realtime-mini",
                    "DEEPGRAM_API_KEY", "dg-1"),
                Optional.empty(),
                false,
                Optional.of(file),
                true));
    assertThat(OtherMakes.of(settings))
        .startsWith(
            new Alternative.Cascade("cascade", "nova-3-medical", "gpt-4.1", "aura-2"),
            new Alternative.Realtime(
                "openai", "gpt-realtime-mini", Optional.of("gpt-4o-mini-transcribe")))
        .endsWith(Alternative.usual().toArray(Alternative[]::new));
  }

  @Test
  void whatIsNotSetIsTheUsual() {
    ServerSettings settings = ServerSettings.of(Map.of("VOICELINE_CONVERSATION", "scripted"));
    assertThat(OtherMakes.of(settings)).isEqualTo(Alternative.usual());
  }
}
