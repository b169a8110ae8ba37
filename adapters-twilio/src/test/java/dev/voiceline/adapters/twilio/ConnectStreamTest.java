package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectStreamTest {
  private static final URI WEB = URI.create("https://a.example.com/x");

  @Test
  void aParameterHasFewerThan500Characters() {
    assertThatCode(() -> with(Map.of("token", "x".repeat(494)))).doesNotThrowAnyException();
    assertThatThrownBy(() -> with(Map.of("token", "x".repeat(495))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the stream parameter token is too long: name and value have 500 characters, allowed are 499");
  }

  @Test
  void aParameterHasANameAndNoControlCharacters() {
    assertThatThrownBy(() -> with(Map.of(" ", "x"))).hasMessageContaining("no name");
    assertThatThrownBy(() -> with(Map.of("token", "secret\u0007")))
        .hasMessageContaining("token has control characters")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example.com/s",
        "ws://a.example.com/s",
        "/s",
        "wss:/s",
        "wss://a.example.com/s?token=1",
        "wss://a.example.com/s#x"
      })
  void refusesAStreamAddressThatTheCarrierWould(String address) {
    assertThatThrownBy(
            () -> new ConnectStream(URI.create(address), WEB, WEB, Map.of(), Spoken.plain("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stream address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ws://127.0.0.1:5001/s", "ws://[::1]:5001/s", "ws://localhost/s"})
  void doesWithoutEncryptionOnLoopback(String address) {
    assertThatCode(
            () -> new ConnectStream(URI.create(address), WEB, WEB, Map.of(), Spoken.plain("")))
        .doesNotThrowAnyException();
  }

  @Test
  void theOtherAddressesAreAbsolute() {
    URI stream = URI.create("wss://a.example.com/s");
    assertThatThrownBy(
            () -> new ConnectStream(stream, URI.create("/x"), WEB, Map.of(), Spoken.plain("")))
        .hasMessageContaining("action");
    assertThatThrownBy(
            () ->
                new ConnectStream(stream, WEB, URI.create("wss://a/x"), Map.of(), Spoken.plain("")))
        .hasMessageContaining("status callback");
  }

  @Test
  void keepsTheOrderOfTheParametersAndPrintsNoValue() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("z", "secret");
    parameters.put("a", "secret");
    ConnectStream connection = with(parameters);
    parameters.clear();

    assertThat(connection.parameters().keySet()).containsExactly("z", "a");
    assertThat(connection.toString()).contains("z", "a").doesNotContain("secret");
  }

  private static ConnectStream with(Map<String, String> parameters) {
    return new ConnectStream(
        URI.create("wss://a.example.com/s"), WEB, WEB, parameters, Spoken.plain(""));
  }
}
