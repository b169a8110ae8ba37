package dev.voiceline.simulator.phone.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerMessageReaderTest {
  private final ServerMessageReader reader = new ServerMessageReader("MZ1");

  @Test
  void readsMedia() {
    ServerMessage message =
        reader.read("{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{\"payload\":\"AQI=\"}}");

    assertThat(message)
        .isInstanceOfSatisfying(
            ServerMessage.Media.class, media -> assertThat(media.audio()).containsExactly(1, 2));
  }

  @Test
  void readsAMark() {
    assertThat(reader.read("{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"g1\"}}"))
        .isEqualTo(new ServerMessage.Mark("g1"));
  }

  @Test
  void readsAClear() {
    assertThat(reader.read("{\"event\":\"clear\",\"streamSid\":\"MZ1\"}"))
        .isEqualTo(new ServerMessage.Clear());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{\"event\":\"clear\"}",
        "{\"event\":\"clear\",\"streamSid\":\"MZ2\"}",
        "{\"event\":\"dance\",\"streamSid\":\"MZ1\"}",
        "{\"streamSid\":\"MZ1\"}",
        "{\"event\":\"mark\",\"streamSid\":\"MZ1\"}",
        "{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"\"}}",
        "{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":7}}",
        "{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{}}",
        "{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{\"payload\":\"*\"}}"
      })
  void passesOverWhatTwilioPassesOver(String message) {
    assertThat(reader.read(message)).isInstanceOf(ServerMessage.Invalid.class);
  }
}
