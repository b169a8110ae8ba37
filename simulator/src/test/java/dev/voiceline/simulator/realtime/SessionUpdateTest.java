package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.simulator.brain.Json;
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
        "{'type':'realtime','output_modalities':['audio','text']} | invalid_value | session.output_modalities",
        "{'type':'transcription'} | invalid_value | session.type",
        "{'type':'realtime','audio':{'input':{'turn_detection':{'type':'semantic_vad','idle_timeout_ms':6000}}}} | unknown_parameter | session.audio.input.turn_detection.idle_timeout_ms",
        "{'type':'realtime','audio':{'input':{'turn_detection':{'type':'semantic_vad','threshold':0.5}}}} | unknown_parameter | session.audio.input.turn_detection.threshold",
        "{'type':'realtime','audio':{'input':{'turn_detection':{'type':'semantic_vad','eagerness':'max'}}}} | invalid_value | session.audio.input.turn_detection.eagerness",
        "{'type':'realtime','audio':{'input':{'turn_detection':{'type':'server_vad','idle_timeout_ms':4999}}}} | invalid_value | session.audio.input.turn_detection.idle_timeout_ms",
        "{'type':'realtime','audio':{'input':{'noise_reduction':{'type':'far'}}}} | invalid_value | session.audio.input.noise_reduction.type",
        "{'type':'realtime','audio':{'input':{'noise_reduction':{'type':'far_field','strength':2}}}} | invalid_value | session.audio.input.noise_reduction.strength",
        "{'type':'realtime','audio':{'input':{'transcription':{'model':'whisper-1','keyword':'x'}}}} | unknown_parameter | session.audio.input.transcription.keyword",
        "{'type':'realtime','audio':{'input':{'transcription':{'model':'whisper-1','languages':'en'}}}} | invalid_type | session.audio.input.transcription.languages",
        "{'type':'realtime','max_output_tokens':0} | invalid_value | session.max_output_tokens",
        "{'type':'realtime','max_output_tokens':'unlimited'} | invalid_value | session.max_output_tokens",
        "{'type':'realtime','truncation':'yes'} | invalid_value | session.truncation",
        "{'type':'realtime','truncation':{'type':'retention_ratio'}} | missing_required_parameter | session.truncation.retention_ratio",
        "{'type':'realtime','truncation':{'type':'retention_ratio','retention_ratio':1.1}} | invalid_value | session.truncation.retention_ratio",
        "{'type':'realtime','truncation':{'type':'retention_ratio','retention_ratio':1,'token_limits':{'post_instructions':-1}}} | invalid_value | session.truncation.token_limits.post_instructions",
        "{'type':'realtime','reasoning':{'effort':'none'}} | invalid_value | session.reasoning.effort",
        "{'type':'realtime','parallel_tool_calls':'no'} | invalid_type | session.parallel_tool_calls",
        "{'type':'realtime','parallel_tool_calls':null} | invalid_type | session.parallel_tool_calls",
        "{'type':'realtime','tracing':{'workflow':'w'}} | unknown_parameter | session.tracing.workflow",
        "{'type':'realtime','include':['everything']} | invalid_value | session.include[0]",
        "{'type':'realtime','prompt':{'id':'pmpt_1'}} | invalid_value | session.prompt",
        "{'type':'realtime','tools':[{'type':'function','function':{'name':'f'}}]} | unknown_parameter | session.tools[0].function",
        "{'type':'realtime','tool_choice':{'type':'function'}} | missing_required_parameter | session.tool_choice.name"
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
  void everyUsefulFieldIsTakenAndEchoed() {
    Rig rig = new Rig(Faults.none());
    JsonObject session =
        JsonParser.parseString(
                """
                {"type":"realtime","model":"gpt-realtime-2.1","output_modalities":["audio"],
                 "instructions":"Be brief.","max_output_tokens":1500,"parallel_tool_calls":true,
                 "reasoning":{"effort":"low"},"tracing":"auto","tool_choice":"auto",
                 "include":["item.input_audio_transcription.logprobs"],
                 "truncation":{"type":"retention_ratio","retention_ratio":0.8,
                   "token_limits":{"post_instructions":8000}},
                 "audio":{"input":{"format":{"type":"audio/pcmu"},
                   "transcription":{"model":"gpt-4o-mini-transcribe","language":"en",
                     "languages":["en","es"],"prompt":"IDs","keywords":["copay"]},
                   "noise_reduction":{"type":"far_field","strength":0.5},
                   "turn_detection":{"type":"semantic_vad","eagerness":"low",
                     "create_response":false,"interrupt_response":false}},
                   "output":{"format":{"type":"audio/pcmu"},"voice":"marin","speed":1.1}}}
                """)
            .getAsJsonObject();
    rig.session(session);
    JsonObject echo = rig.last("session.updated").getAsJsonObject("session");
    assertThat(echo.keySet()).containsAll(session.keySet());
    assertThat(echo.get("audio")).isEqualTo(session.get("audio"));
    assertThat(echo.get("truncation")).isEqualTo(session.get("truncation"));
    rig.session(Json.of("type", "realtime", "tracing", Json.NULL));
    assertThat(Json.text(rig.lastError(), "param")).contains("session.tracing");
  }

  @Test
  void oneWrongFieldRefusesTheWholeUpdate() {
    Rig rig = new Rig(Faults.none());
    rig.session(Json.of("type", "realtime", "instructions", "Be kind.", "temperature", 0.8));
    rig.session(Json.of("type", "realtime"));
    assertThat(Json.text(rig.last("session.updated"), "session", "instructions"))
        .contains("You are a helpful assistant.");
  }

  @Test
  void theBetasShapesEndTheSession() {
    Rig flat = new Rig(Faults.none());
    flat.session(Json.of("modalities", Json.texts("audio"), "input_audio_format", "g711_ulaw"));
    assertThat(flat.errorCode()).isEqualTo("beta_api_shape_disabled");
    assertThat(flat.ends).hasSize(1).first().asString().startsWith("4000 ");
    Rig transcription = new Rig(Faults.none());
    transcription.ask("transcription_session.update");
    assertThat(transcription.ends).hasSize(1).first().asString().startsWith("4000 ");
    assertThat(transcription.time.pending()).isZero();
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
    rig.send(
        Json.of(
            "type",
            "response.create",
            "response",
            Json.of("audio", Json.of("output", Json.of("voice", "cedar")))));
    assertThat(rig.log.errors()).hasSize(2);
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
