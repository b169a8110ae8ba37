package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamReaderTest {

  @Test
  void readsEveryKind() {
    assertThat(StreamReader.read(CarrierMessages.CONNECTED))
        .isEqualTo(new StreamMessage.Connected());
    assertThat(StreamReader.read(CarrierMessages.dtmf('*')))
        .isEqualTo(new StreamMessage.Dtmf(CarrierMessages.STREAM, '*'));
    assertThat(StreamReader.read(CarrierMessages.mark("m")))
        .isEqualTo(new StreamMessage.Mark(CarrierMessages.STREAM, "m"));
    assertThat(StreamReader.read(CarrierMessages.STOP))
        .isEqualTo(new StreamMessage.Stop(CarrierMessages.STREAM));
    assertThat(StreamReader.read("{\"event\":\"weather\"}"))
        .isEqualTo(new StreamMessage.Unknown("weather"));
  }

  @Test
  void aStartMayBeSparse() {
    assertThat(
            StreamReader.read(
                """
                {"event":"start","streamSid":"MZ1","start":{"callSid":"CA1",
                 "customParameters":{"a":1,"b":{"c":2},"d":"x"}}}"""))
        .isEqualTo(
            new StreamMessage.Start(
                new StreamStart(new CallId("CA1"), "MZ1", "", Map.of("a", "1", "d", "x"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"media\"",
        "{}",
        "{\"event\":7",
        "{\"event\":{}}",
        "{'event':'connected'}",
        "{\"event\":\"connected\"} trailing",
        "{\"event\":\"connected\"}{}",
        "{\"event\":\"start\",\"streamSid\":\"MZ1\"}",
        "{\"event\":\"start\",\"streamSid\":\"MZ1\",\"start\":{\"callSid\":\"\"}}",
        "{\"event\":\"start\",\"start\":{\"callSid\":\"CA1\"}}",
        "{\"event\":\"start\",\"streamSid\":\"MZ1\",\"start\":{\"callSid\":\"CA1\","
            + "\"mediaFormat\":{\"encoding\":\"audio/l16\"}}}",
        "{\"event\":\"media\",\"streamSid\":\"MZ1\"}",
        "{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{}}",
        "{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{\"payload\":7}}",
        "{\"event\":\"media\",\"streamSid\":\"MZ1\",\"media\":{\"payload\":\"*\"}}",
        "{\"event\":\"media\",\"media\":{\"chunk\":\"5,\n\"payload\":\"\"}}",
        "{\"event\":\"dtmf\",\"streamSid\":\"MZ1\",\"dtmf\":{\"digit\":\"12\"}}",
        "{\"event\":\"dtmf\",\"streamSid\":\"MZ1\",\"dtmf\":{\"digit\":\"E\"}}",
        "{\"event\":\"mark\",\"streamSid\":\"MZ1\",\"mark\":{\"name\":\"\"}}",
        "{\"event\":\"mark\",\"streamSid\":\"MZ1\"}"
      })
  void theRestIsGarbled(String text) {
    assertThat(StreamReader.read(text)).isInstanceOf(StreamMessage.Garbled.class);
  }

  @Test
  void aDeepNestIsGarbledToo() {
    assertThat(StreamReader.read("{\"event\":" + "[".repeat(30_000)))
        .isInstanceOf(StreamMessage.Garbled.class);
  }

  @Property
  void noTextMakesItThrow(@ForAll String text) {
    assertThat(StreamReader.read(text)).isNotNull();
  }
}
