package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {
  @Test
  void acceptsAnEventOfTheService() {
    assertThatCode(
            () ->
                Oracle.judge(
                    "{'type':'input_audio_buffer.committed','event_id':'e','item_id':'i'}"
                        .replace('\'', '"')))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'response.audio.delta','event_id':'e'}",
        "{'type':'input_audio_buffer.committed','event_id':'e'}",
        "{'type':'input_audio_buffer.committed','event_id':'e','item_id':'i','itemid':'i'}",
        "{'type':'session.updated','event_id':'e','session':{'type':'realtime','voice':'marin'}}"
      })
  void refusesAWrongTypeAMissingFieldAndAnUnknownOne(String event) {
    assertThatThrownBy(() -> Oracle.judge(event.replace('\'', '"')))
        .isInstanceOf(AssertionError.class);
  }
}
