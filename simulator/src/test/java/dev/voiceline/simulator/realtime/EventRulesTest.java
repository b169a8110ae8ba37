package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.simulator.brain.Json;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRulesTest {
  private final Rig rig = Rig.ready();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type':'response.create','instructions':'Hi'} | unknown_parameter | instructions",
        "{'type':'response.create','response':{'modalities':['audio']}} | unknown_parameter | response.modalities",
        "{'type':'response.create','response':{'output_modalities':['audio','text']}} | invalid_value | response.output_modalities",
        "{'type':'response.create','response':{'conversation':'some'}} | invalid_value | response.conversation",
        "{'type':'response.create','response':{'max_output_tokens':4097}} | invalid_value | response.max_output_tokens",
        "{'type':'response.create','response':{'audio':{'output':{'speed':1}}}} | unknown_parameter | response.audio.output.speed",
        "{'type':'response.create','response':{'metadata':{'n':1}}} | invalid_type | response.metadata.n",
        "{'type':'response.create','response':{'input':[{'type':'item_reference','id':'item_x'}]}} | item_not_found | response.input[0].id",
        "{'type':'response.create','response':{'input':[{'type':'message','role':'user','content':[{'type':'text','text':'x'}]}]}} | invalid_value | response.input[0].content[0].type",
        "{'type':'conversation.item.create'} | missing_required_parameter | item",
        "{'type':'conversation.item.create','item':{'type':'message','role':'system','content':[{'type':'input_audio','audio':''}]}} | invalid_value | item.content[0].type",
        "{'type':'conversation.item.create','item':{'type':'message','role':'assistant','content':[{'type':'output_audio','audio':''}]}} | invalid_value | item.content[0].type",
        "{'type':'conversation.item.create','item':{'type':'message','role':'user','content':[{'type':'input_text'}]}} | missing_required_parameter | item.content[0].text",
        "{'type':'conversation.item.create','item':{'type':'message','role':'user','content':[{'type':'input_text','text':'x','transcript':'x'}]}} | unknown_parameter | item.content[0].transcript",
        "{'type':'conversation.item.create','item':{'type':'message','role':'caller','content':[]}} | invalid_value | item.role",
        "{'type':'conversation.item.create','item':{'id':'123456789012345678901234567890123','type':'message','role':'user','content':[]}} | string_above_max_length | item.id",
        "{'type':'conversation.item.create','item':{'type':'function_call','name':'f','call_id':'123456789012345678901234567890123','arguments':'{}'}} | string_above_max_length | item.call_id",
        "{'type':'conversation.item.create','item':{'type':'function_call','name':'f','arguments':{}}} | invalid_type | item.arguments",
        "{'type':'conversation.item.create','item':{'type':'item_reference','id':'x'}} | invalid_value | item.type",
        "{'type':'conversation.item.create','previous_item_id':'item_x','item':{'type':'message','role':'user','content':[]}} | item_not_found | previous_item_id",
        "{'type':'conversation.item.retrieve','item_id':'item_x'} | item_not_found | item_id",
        "{'type':'conversation.item.delete'} | missing_required_parameter | item_id",
        "{'type':'conversation.item.truncate','item_id':'item_x','audio_end_ms':0} | missing_required_parameter | content_index",
        "{'type':'conversation.item.truncate','item_id':'item_x','content_index':0,'audio_end_ms':'120'} | invalid_type | audio_end_ms",
        "{'type':'conversation.item.truncate','item_id':'item_x','content_index':0,'audio_end_ms':0} | item_not_found | item_id",
        "{'type':'input_audio_buffer.append'} | missing_required_parameter | audio",
        "{'type':'input_audio_buffer.commit','final':true} | unknown_parameter | final",
        "{'type':'output_audio_buffer.clear'} | invalid_value | type"
      })
  void whatAnEventMayNotHoldIsRefusedWithItsPath(String event, String code, String param) {
    int before = rig.types().size();
    rig.send(JsonParser.parseString(event.replace('\'', '"')).getAsJsonObject());
    assertThat(rig.types().subList(before, rig.types().size())).containsExactly("error");
    assertThat(rig.errorCode()).isEqualTo(code);
    assertThat(Json.text(rig.lastError(), "param")).contains(param);
  }

  @Test
  void anEventIdHasAtMost512Characters() {
    rig.send(Json.of("type", "input_audio_buffer.clear", "event_id", "x".repeat(512)));
    assertThat(rig.types()).endsWith("input_audio_buffer.cleared");
    rig.send(Json.of("type", "input_audio_buffer.clear", "event_id", "x".repeat(513)));
    assertThat(Json.text(rig.lastError(), "param")).contains("event_id");
  }

  @Test
  void metadataHasSixteenPairsOfLimitedLength() {
    create(Json.of("metadata", pairs(16, 64, 512)));
    assertThat(rig.log.errors()).isEmpty();
    rig.ask("response.cancel");
    rig.time.advanceMillis(20);
    create(Json.of("metadata", pairs(17, 2, 2)));
    create(Json.of("metadata", pairs(1, 65, 2)));
    create(Json.of("metadata", pairs(1, 2, 513)));
    assertThat(rig.log.errors()).hasSize(3);
  }

  @Test
  void atMostFifteenMebibytesAreAppended() {
    byte[] audio = new byte[15 * 1024 * 1024 + 1];
    rig.send(
        Json.of(
            "type",
            "input_audio_buffer.append",
            "audio",
            Base64.getEncoder().encodeToString(audio)));
    assertThat(Json.text(rig.lastError(), "param")).contains("audio");
    assertThat(rig.log.audioBytes()).isZero();
  }

  @Test
  void aCommitNeedsATenthOfASecond() {
    rig.session(
        Json.of(
            "type", "realtime", "audio", Json.of("input", Json.of("turn_detection", Json.NULL))));
    rig.quiet(80);
    rig.ask("input_audio_buffer.commit");
    assertThat(rig.errorCode()).isEqualTo("input_audio_buffer_commit_empty");
    rig.quiet(20);
    rig.ask("input_audio_buffer.commit");
    assertThat(rig.last("input_audio_buffer.committed")).isNotNull();
  }

  private void create(JsonObject response) {
    rig.send(Json.of("type", "response.create", "response", response));
  }

  private static JsonObject pairs(int count, int name, int text) {
    JsonObject pairs = Json.of();
    for (int i = 0; i < count; i++) {
      String key = String.format("%02d", i) + "k".repeat(name - 2);
      pairs.addProperty(key, "v".repeat(text));
    }
    return pairs;
  }
}
