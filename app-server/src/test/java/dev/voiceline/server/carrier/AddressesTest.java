package dev.voiceline.server.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.menu.Position;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressesTest {
  private static final String WEB = "https://voice.example.test";
  private static final String HERE = "?at=https://node-1.example.test";

  private final Addresses one = Addresses.ofDomain("voice.example.test");
  private final Addresses ofSeveral =
      Addresses.ofDomain("voice.example.test", "node-1.example.test");

  @Test
  void whatOneServerAloneKnowsIsAskedForAtThatServer() {
    assertThat(ofSeveral.afterStream())
        .hasToString(WEB + "/voice/after-stream" + HERE + Addresses.INSISTING);
    assertThat(ofSeveral.streamStatus()).hasToString(WEB + "/voice/stream-status" + HERE);
    assertThat(ofSeveral.keypad(2))
        .hasToString(WEB + "/voice/keypad/2" + HERE + Addresses.INSISTING);
    assertThat(ofSeveral.query()).isEqualTo(HERE);
  }

  @Test
  void whatAnyServerAnswersNamesNone() {
    assertThat(
            Stream.of(
                ofSeveral.afterStream(1),
                ofSeveral.menu(Position.nowhere()),
                ofSeveral.afterDial(DialReason.ASKED)))
        .extracting(URI::getQuery)
        .containsOnlyNulls();
  }

  @Test
  void whatTheCarrierInsistsOnIsNotKeptWaitingForOtherServers() {
    assertThat(Stream.of(ofSeveral.afterStream(), ofSeveral.afterStream(1), ofSeveral.keypad(2)))
        .allMatch(address -> Addresses.isInsistedOn(address.getPath()))
        .allMatch(address -> address.toString().endsWith(Addresses.INSISTING));
    assertThat(Addresses.isInsistedOn(ofSeveral.streamStatus().getPath())).isFalse();
    assertThat(Addresses.isInsistedOn("/voice/transfer/name1/over")).isFalse();
  }

  @Test
  void socketsLeadToTheServersOwnHostWithoutAQuery() {
    assertThat(ofSeveral.stream()).hasToString("wss://node-1.example.test/voice/stream");
  }

  @Test
  void oneServerHasAddressesWithoutAHostOfItsOwn() {
    assertThat(one.afterStream()).hasToString(WEB + "/voice/after-stream" + Addresses.INSISTING);
    assertThat(one.streamStatus()).hasToString(WEB + "/voice/stream-status");
    assertThat(one.keypad(2)).hasToString(WEB + "/voice/keypad/2" + Addresses.INSISTING);
    assertThat(one.query()).isEmpty();
    assertThat(one.stream()).hasToString("wss://voice.example.test/voice/stream");
  }
}
