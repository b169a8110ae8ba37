package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionUpdateTest {
  @Test
  void aSessionBeginsAsTheServiceHasIt() {
    Rig rig = new Rig(Faults.none());
    JsonObject session = rig.last("session.created").getAsJsonObject("session");
    assertThat(rig.types()).containsExactly("session.created");
    assertThat(Json.text(session, "model")).contains("gpt-realtime-2.1");
    assertThat(Json.text(session, "audio", "input", "format", "type")).contains("audio/pcm");
  }

  @Test
  void anUpdateIsEchoedInFullAndKeepsTheRest() {
    Rig rig = Rig.ready();
    JsonObject session = rig.last("session.updated").getAsJsonObject("session");
    assertThat(Json.text(session, "audio", "input", "format", "type")).contains("audio/pcmu");
    assertThat(Json.at(session, "audio", "input", "format", "rate")).isEmpty();
    assertThat(Json.text(session, "audio", "output", "format", "type")).contains("audio/pcmu");
    assertThat(
            Json.at(session, "audio", "input", "turn_detection", "prefix_padding_ms")
                .orElseThrow()
                .getAsInt())
        .isEqualTo(300);
    assertThat(Json.text(session, "max_output_tokens")).contains("inf");
    assertThat(rig.log.settings()).contains("audio/pcmu");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | missing_required_parameter | session.type",
        "{'type':'realtime','temperature':0.8} | unknown_parameter | session.temperature",
        "{'type':'realtime','voice':'marin'} | unknown_parameter | session.voice",
        "{'type':'realtime','turn_detection':null} | unknown_parameter | session.turn_detection",
        "{'type':'realtime','audio':{'output':{'voice':'fable'}}} | invalid_value | session.audio.output.voice",
        "{'type':'realtime','audio':{'output':{'speed':3}}} | invalid_value | session.audio.output.speed",
        "{'type':'realtime','audio':{'input':{'format':{'type':'g711_ulaw'}}}} | invalid_value | session.audio.input.format.type",
        "{'type':'realtime','audio':{'input':{'format':{'type':'audio/pcmu','rate':8000}}}} | unknown_parameter | session.audio.input.format.rate",
        "{'type':'realtime','audio':{'output':{'format':{'type':'audio/pcm'}}}} | missing_required_parameter | session.audio.output.format.rate",
        "{'type':'realtime','audio':{'input':{'turn_detection':{'type':'server_vad','create_response':null}}}} | invalid_type | session.audio.input.turn_detection.create_response",
        "{'type':'realtime','audio':{'input':{'turn_detection':{'type':'server_vad','threshold':3}}}} | invalid_value | session.audio.input.turn_detection.threshold",
        "{'type':'realtime','tools':[{'type':'function','name':'f','strict':true}]} | unknown_parameter | session.tools[0].strict",
        "{'type':'realtime','tools':[{'type':'function'}]} | missing_required_parameter | session.tools[0].name",
        "{'type':'realtime','max_output_tokens':99999} | invalid_value | session.max_output_tokens",
        "{'type':'realtime','model':'gpt-other'} | invalid_value | session.model",
        "{'type':'realtime','output_modalities':['audio','text']} | invalid_value | session.output_modalities[1]"
      })
  void whatTheServiceRefusesIsRefusedWithCodeAndPath(String session, String code, String param) {
    Rig rig = new Rig(Faults.none());
    rig.session(JsonParser.parseString(session.replace('\'', '"')).getAsJsonObject());
    assertThat(rig.types()).containsExactly("session.created", "error");
    assertThat(rig.errorCode()).isEqualTo(code);
    assertThat(Json.text(rig.lastError(), "param")).contains(param);
    assertThat(Json.text(rig.lastError(), "event_id")).contains("su");
    assertThat(rig.log.errors()).hasSize(1);
  }

  @Test
  void nullTakesTurnDetectionAway() {
    Rig rig = Rig.ready();
    rig.session(
        Json.of(
            "type", "realtime", "audio", Json.of("input", Json.of("turn_detection", Json.NULL))));
    rig.caller("Hello");
    assertThat(rig.types()).doesNotContain("input_audio_buffer.speech_started");
    rig.ask("input_audio_buffer.commit");
    assertThat(rig.log.utterances().get(0).heard()).isEqualTo("Hello");
    rig.ask("input_audio_buffer.commit");
    assertThat(rig.errorCode()).isEqualTo("input_audio_buffer_commit_empty");
  }

  @Test
  void theVoiceCannotChangeAfterItWasHeard() {
    Rig rig = Rig.ready();
    rig.reply();
    rig.session(Json.of("type", "realtime", "audio", Json.of("output", Json.of("voice", "cedar"))));
    assertThat(rig.errorCode()).isEqualTo("cannot_update_voice");
  }

  @Test
  void eventsThatMakeNoSenseAreRefusedAndEndNothing() {
    Rig rig = Rig.ready();
    rig.session.received("{\"type\":");
    assertThat(rig.errorCode()).isEqualTo("invalid_json");
    rig.ask("response.destroy");
    assertThat(rig.errorCode()).isEqualTo("invalid_value");
    rig.ask("session.update");
    assertThat(rig.errorCode()).isEqualTo("missing_required_parameter");
    rig.send(Json.of("type", "input_audio_buffer.append", "audio", "***"));
    assertThat(rig.errorCode()).isEqualTo("invalid_value");
    rig.reply();
    assertThat(rig.lastHeard()).isEqualTo(Rig.GREETING);
  }
}
