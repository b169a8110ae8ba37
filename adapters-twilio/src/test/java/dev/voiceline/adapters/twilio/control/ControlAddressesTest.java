package dev.voiceline.adapters.twilio.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ControlAddressesTest {
  private static final String WEB = "https://voice.example.test";

  private static Stream<String> all(ControlAddresses addresses) {
    return Stream.of(
            addresses.brief("name1"),
            addresses.decision("name1"),
            addresses.person("name1"),
            addresses.over("name1"),
            addresses.outgoing("name1"),
            addresses.machine("name1"),
            addresses.status(),
            addresses.textStatus(new CallId("CA1")),
            addresses.recording())
        .map(URI::toString);
  }

  @Test
  void whatAllEndWithStandsBehindThePath() {
    String query = "?at=https://node-1.example.test:8443";
    assertThat(all(new ControlAddresses(WEB, query)))
        .allMatch(address -> address.endsWith(query))
        .contains(WEB + "/voice/transfer/name1/over" + query)
        .contains(WEB + "/voice/status" + query);
  }

  @Test
  void oneServerHasAddressesWithoutIt() {
    assertThat(all(new ControlAddresses(WEB)))
        .noneMatch(address -> address.contains("?"))
        .contains(WEB + "/voice/transfer/name1/over")
        .contains(WEB + "/voice/text-status/CA1");
  }
}
