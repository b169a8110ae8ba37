package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.deepgram.DeepgramNames;
import dev.voiceline.adapters.elevenlabs.ElevenLabsNames;
import dev.voiceline.adapters.openai.chat.ChatNames;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adapter's sentences name a setting by where it stands. */
class CascadeNamesTest {
  private static final Map<String, String> KEYS =
      Map.of(
          "VOICELINE_CONVERSATION", "cascade",
          "DEEPGRAM_API_KEY", "dg-1",
          "ELEVENLABS_API_KEY", "el-1",
          "ELEVENLABS_VOICE", "voice-1",
          "OPENAI_API_KEY", "sk-1",
          "SECOND_KEY", "second-1",
          "GROQ_API_KEY", "gr-1");

  @TempDir Path folder;

  @Test
  void everyPartKnowsWhatItsSettingsAreCalled() {
    CascadeSettings cascade =
        cascade(
            """
            cascade:
              listen:
                - {key: SECOND_KEY}
              think: {provider: groq, model: llama}
              speak:
                - {voice: voice-2}
                - {name: reserve, provider: aura, key: SECOND_KEY}
            """);
    assertThat(cascade.ears().get(0).deepgram().account().names())
        .isEqualTo(
            new DeepgramNames("SECOND_KEY", "cascade.listen[1].url", "cascade.listen[1].model"));
    assertThat(cascade.minds().get(0).chat().account().names())
        .isEqualTo(new ChatNames("GROQ_API_KEY", "cascade.think.url", "cascade.think.model"));
    assertThat(((VoiceSettings.OfElevenLabs) cascade.voices().get(0)).settings().names())
        .isEqualTo(
            new ElevenLabsNames(
                "ELEVENLABS_API_KEY",
                "cascade.speak[1].url",
                "cascade.speak[1].voice",
                "cascade.speak[1].model"));
    assertThat(((VoiceSettings.OfAura) cascade.voices().get(1)).settings().account().names())
        .isEqualTo(
            new DeepgramNames("SECOND_KEY", "cascade.speak[2].url", "cascade.speak[2].voice"));
  }

  @Test
  void namesFollowWhereASettingStands() {
    CascadeSettings cascade = cascade("");
    assertThat(((VoiceSettings.OfElevenLabs) cascade.voices().get(0)).settings().names().voice())
        .isEqualTo("ELEVENLABS_VOICE");
    assertThat(cascade.minds().get(0).chat().account().names())
        .isEqualTo(new ChatNames("OPENAI_API_KEY", "cascade.think.url", "cascade.think.model"));
  }

  private CascadeSettings cascade(String yaml) {
    return new YamlSettings(folder).read(yaml, KEYS).cascade().orElseThrow();
  }
}
