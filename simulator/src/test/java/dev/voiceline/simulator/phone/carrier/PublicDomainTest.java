package dev.voiceline.simulator.phone.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicDomainTest {
  private final PublicDomain domain = new PublicDomain("voice.example.test", 5002, 5001);

  @Test
  void webAddressesLeadToTheHttpPortWithPathAndQueryUntouched() {
    assertThat(domain.locate(URI.create("https://voice.example.test/a%20b?c=%2B1&d=e+f")))
        .contains(URI.create("http://127.0.0.1:5002/a%20b?c=%2B1&d=e+f"));
  }

  @Test
  void socketAddressesLeadToTheMediaPort() {
    assertThat(domain.locate(URI.create("wss://VOICE.example.test/voice/stream")))
        .contains(URI.create("ws://127.0.0.1:5001/voice/stream"));
  }

  @Test
  void theSocketsOfASingleServerHaveAHostOfTheirOwn() {
    PublicDomain shared =
        new PublicDomain("voice.example.test", 5002, 5001, Map.of("node-1.example.test", 5012));
    assertThat(shared.locate(URI.create("wss://Node-1.example.test/voice/stream")))
        .contains(URI.create("ws://127.0.0.1:5012/voice/stream"));
    assertThat(shared.locate(URI.create("wss://voice.example.test/voice/stream")))
        .contains(URI.create("ws://127.0.0.1:5001/voice/stream"));
    assertThat(shared.locate(URI.create("https://node-1.example.test/voice/status"))).isEmpty();
  }

  @Test
  void otherHostsAndSchemesLeadNowhere() {
    assertThat(domain.locate(URI.create("https://elsewhere.test/"))).isEmpty();
    assertThat(domain.locate(URI.create("ws://voice.example.test/"))).isEmpty();
    assertThat(domain.locate(URI.create("/voice/incoming"))).isEmpty();
  }
}
