package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.config.ServerSettings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BannerTest {
  private static final Map<String, String> KEYS =
      Map.of("DEEPGRAM_API_KEY", "d", "OPENAI_API_KEY", "o");

  @Test
  void bothVoicesAndThePartsOfTheCascadeAreNamed() {
    assertThat(banner("openai,cascade"))
        .contains("Conversation   : openai, then cascade")
        .contains("Cascade        : deepgram > openai > aura");
  }

  @Test
  void aCascadeIsNotSaidToLackARealtimeModel() {
    assertThat(banner("cascade"))
        .contains("For real calls : set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, YOUR_DOMAIN (see")
        .doesNotContain("scripted");
  }

  @Test
  void tonesAreSaidToBeTones() {
    assertThat(banner("scripted")).contains("it speaks tones", "VOICELINE_CONVERSATION=openai");
  }

  private static String banner(String voices) {
    Map<String, String> given = new HashMap<>(KEYS);
    given.put("VOICELINE_CONVERSATION", voices);
    return String.join("\n", Banner.lines(ServerSettings.of(given), 5002, 5001));
  }
}
