package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge of our messages must see what the real service would refuse. */
class OracleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'session.update','session':{'type':'realtime','turn_detection':{'type':'server_vad'}}}",
        "{'type':'session.update','session':{'type':'realtime','audio':{'input':{'turn_detection':{'type':'server_vad',"
            + "'silence_duration':500}}}}}",
        "{'type':'session.update','session':{'type':'realtime','temperature':0.8}}",
        "{'type':'session.update','session':{'instructions':'x'}}",
        "{'type':'conversation.item.truncate','item_id':'i','content_index':0}",
        "{'type':'conversation.item.create','item':{'type':'message','role':'assistant','content':[{'type':'input_text',"
            + "'text':'x'}]}}",
        "{'type':'response.create','response':{'modalities':['audio']}}",
        "{'type':'input_audio_buffer.apend','audio':'AAAA'}"
      })
  void refusesWhatTheServiceRefuses(String json) {
    assertThatThrownBy(() -> Oracle.checkClient(json.replace('\'', '"')))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void takesWhatTheServiceTakes() {
    assertThatCode(
            () -> Oracle.checkClient("{\"type\":\"input_audio_buffer.append\",\"audio\":\"AAAA\"}"))
        .doesNotThrowAnyException();
  }
}
