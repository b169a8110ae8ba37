package dev.voiceline.adapters.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.cost.PriceList;
import dev.voiceline.core.time.VirtualTime;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElevenLabsSettingsTest {
  private final ElevenLabsSettings settings = ElevenLabsSettings.of("sk-secret", "voice1");

  @Test
  void theKeyIsNeverPrinted() {
    assertThat(settings.toString()).doesNotContain("secret").contains("voice1");
  }

  @Test
  void nothingIsKeptUnlessTheOperatorAllowsIt() {
    assertThat(new VoiceAddress(settings, Voicing.usual()).socket().getQuery())
        .contains("enable_logging=false");
    assertThat(new VoiceAddress(settings, Voicing.usual()).stream().getQuery())
        .contains("enable_logging=false");
    assertThat(settings.warnings()).isEmpty();
    assertThat(settings.kept().warnings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "\"quoted\n\""})
  void keysThatNobodyHasAreRefused(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ElevenLabsSettings.of(key, "voice1"))
        .withMessageContaining("ELEVENLABS_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eleven_v3", "eleven_v3_conversational", "eleven_v4_turbo"})
  void modelsOfOtherSocketsAreRefused(String model) {
    assertThatIllegalArgumentException().isThrownBy(() -> settings.withModel(model));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ws://api.elevenlabs.io", "http://127.0.0.1", "wss://u:p@host", "wss:///x"})
  void addressesThatWouldShowTheKeyAreRefused(String url) {
    URI requests = URI.create("https://api.elevenlabs.io");
    assertThatIllegalArgumentException().isThrownBy(() -> settings.at(URI.create(url), requests));
  }

  @Test
  void aVoiceOfTheCallsOwnStandsInThePath() {
    Voicing voicing = new Voicing(Optional.of("a/b"), Optional.of("es"));
    URI socket = new VoiceAddress(settings, voicing).socket();
    assertThat(socket.getRawPath()).isEqualTo("/v1/text-to-speech/a%2Fb/multi-stream-input");
    assertThat(socket.getQuery()).contains("language_code=es");
    ElevenLabsSettings other = settings.withModel("eleven_multilingual_v2");
    assertThat(new VoiceAddress(other, voicing).socket().getQuery())
        .doesNotContain("language_code");
  }

  @Test
  void tuningHasBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new VoiceTuning(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    OptionalDouble.of(1.3)))
        .withMessageContaining("speed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VoiceLimits.standard().withKeepAliveEvery(Duration.ofMinutes(3)));
  }

  @Test
  void whateverSoundsDifferentHasAnotherSound() {
    Voicing spanish = new Voicing(Optional.empty(), Optional.of("es"));
    Voicing other = new Voicing(Optional.of("voice2"), Optional.empty());
    assertThat(
            Set.of(
                sound(settings, Voicing.usual()),
                sound(settings, spanish),
                sound(settings, other),
                sound(settings.withModel("eleven_turbo_v2_5"), Voicing.usual())))
        .hasSize(4)
        .noneMatch(sound -> sound.contains("secret"));
  }

  @Test
  void theUsualModelHasAPrice() {
    assertThat(PriceList.standard().names()).contains(settings.model());
  }

  private static String sound(ElevenLabsSettings settings, Voicing voicing) {
    VirtualTime time = new VirtualTime();
    FakeSockets sockets = new FakeSockets(sent -> {});
    return new ElevenLabs(settings, sockets, HttpClient.newHttpClient(), time, time).sound(voicing);
  }
}
