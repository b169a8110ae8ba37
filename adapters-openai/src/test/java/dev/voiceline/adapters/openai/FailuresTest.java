package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.openai.wire.Words;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.socket.SocketClosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure is classed: CONV-09, CONV-10 and CONV-14. */
class FailuresTest {
  private static final String KEY = "sk-test-1234567890";

  @ParameterizedTest
  @CsvSource({
    "invalid_api_key,FATAL",
    "insufficient_quota,FATAL",
    "billing_hard_limit_reached,FATAL",
    "account_deactivated,FATAL",
    "model_not_found,FATAL",
    "beta_api_shape_disabled,FATAL",
    "session_expired,RETRYABLE"
  })
  void errorsThatEndTheSession(String code, String kind) {
    Rig rig = Rig.ready().refuses(code, "");
    assertThat(rig.ears.lines).containsExactly("ready", "failed " + kind + " " + code, "closed");
    assertThat(rig.ears.failures.get(0).message()).endsWith(".").doesNotContain(KEY);
    assertThat(rig.socket().isOpen()).isFalse();
    assertThat(rig.time.pending()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "item_not_found",
        "item_retrieve_invalid_item_id",
        "input_audio_buffer_commit_empty",
        "inference_rate_limit_exceeded",
        "server_error",
        "something_new"
      })
  void errorsThatEndNothing(String code) {
    Rig rig = Rig.ready().refuses(code, "");
    assertThat(rig.ears.lines).containsExactly("ready", "failed HARMLESS " + code);
    assertThat(rig.socket().isOpen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown_parameter",
        "missing_required_parameter",
        "invalid_value",
        "invalid_type",
        "invalid_event",
        "cannot_update_voice"
      })
  void errorsThatAreOursEndNothing(String code) {
    Rig rig = Rig.ready().refuses(code, "");
    assertThat(rig.ears.lines).containsExactly("ready", "failed OURS " + code);
    assertThat(rig.socket().isOpen()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Audio content of 3700ms is already shorter than 3760ms,OURS,cut_beyond_audio",
    "Only model output audio messages can be truncated,HARMLESS,nothing_to_cut"
  })
  void refusedCutsAreKnownByTheirWords(String words, String kind, String code) {
    Rig rig = Rig.ready();
    rig.says(
        "{'type':'error','event_id':'e','error':{'type':'invalid_request_error','code':null,'message':'"
            + words
            + "','param':null,'event_id':null}}");
    assertThat(rig.ears.lines).containsExactly("ready", "failed " + kind + " " + code);
    rig.replying("r1");
    assertThat(rig.ears.lines).endsWith("reply started r1");
  }

  @Test
  void whatTheServiceRepeatsOfTheDialogueIsNotPassedOn() {
    Rig rig = Rig.ready();
    for (String code : new String[] {"invalid_value", "item_not_found", "invalid_api_key"}) {
      rig.says(
          "{'type':'error','event_id':'e','error':{'type':'invalid_request_error','code':'"
              + code
              + "','message':'Bad text: born on March 15, 1985','param':'item.content[0].text','event_id':null}}");
    }
    rig = new Rig().opened().created();
    rig.says(
        "{'type':'error','event_id':'e','error':{'type':'invalid_request_error','code':'invalid_value',"
            + "'message':'Too long: born on March 15, 1985','param':'session.instructions','event_id':'"
            + rig.lastEventId()
            + "'}}");
    Rig closed = Rig.ready();
    closed.socket().ends(SocketClosed.with(1011, "failed at: born on March 15, 1985", true));
    assertThat(rig.ears.failures).hasSize(1);
    assertThat(closed.ears.failures).hasSize(1);
    assertThat(rig.ears.failures).noneMatch(failure -> failure.message().contains("1985"));
    assertThat(closed.ears.failures).noneMatch(failure -> failure.message().contains("1985"));
  }

  @Test
  void anErrorWithoutACodeIsNamedByItsClass() {
    assertThat(Rig.ready().refuses("", "").ears.lines)
        .endsWith("failed HARMLESS invalid_request_error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conversation_already_has_active_response", "response_cancel_not_active"})
  void racesAreNoFailures(String code) {
    assertThat(Rig.ready().refuses(code, "").ears.lines).containsExactly("ready");
  }

  @ParameterizedTest
  @CsvSource({
    "401,FATAL,invalid_api_key",
    "403,FATAL,forbidden",
    "404,FATAL,model_not_found",
    "400,FATAL,handshake_refused",
    "302,FATAL,handshake_refused",
    "408,RETRYABLE,handshake_http_408",
    "429,RETRYABLE,handshake_http_429",
    "500,RETRYABLE,handshake_http_500",
    "501,FATAL,handshake_refused",
    "502,RETRYABLE,handshake_http_502",
    "503,RETRYABLE,handshake_http_503",
    "504,RETRYABLE,handshake_http_504",
    "505,FATAL,handshake_refused",
    "0,RETRYABLE,unreachable"
  })
  void handshakesThatFail(int status, String kind, String code) {
    Rig rig = new Rig();
    rig.socket().ends(SocketClosed.neverOpened(status, "no"));
    assertThat(rig.ears.lines).containsExactly("failed " + kind + " " + code, "closed");
    assertThat(rig.time.pending()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1000,true,RETRYABLE",
    "1001,true,RETRYABLE",
    "1005,true,RETRYABLE",
    "1006,true,RETRYABLE",
    "1011,true,RETRYABLE",
    "1012,true,RETRYABLE",
    "1013,true,RETRYABLE",
    "1002,true,FATAL",
    "1003,true,FATAL",
    "1007,true,FATAL",
    "1008,true,FATAL",
    "1009,true,FATAL",
    "1010,true,FATAL",
    "1015,true,FATAL",
    "1015,false,FATAL",
    "4000,true,FATAL",
    "4004,true,FATAL",
    "1009,false,RETRYABLE",
    "1007,false,RETRYABLE",
    "1002,false,RETRYABLE",
    "1011,false,RETRYABLE"
  })
  void socketsThatEnd(int code, boolean byPeer, String kind) {
    Rig rig = Rig.ready();
    rig.socket().ends(SocketClosed.with(code, "words", byPeer));
    assertThat(rig.ears.lines)
        .containsExactly("ready", "failed " + kind + " socket_closed_" + code, "closed");
  }

  @Test
  void theEndAfterAFatalErrorIsToldOnce() {
    Rig rig = Rig.ready().refuses("session_expired", "");
    rig.socket().ends(SocketClosed.with(1001, "maximum duration", true));
    assertThat(rig.ears.lines).containsOnlyOnce("closed").endsWith("closed");
    assertThat(rig.ears.failures).hasSize(1);
  }

  @Test
  void aWrongKeySaysWhatToDoAndNeverShowsTheKey() {
    Rig rig = new Rig();
    rig.socket().ends(SocketClosed.neverOpened(401, "Incorrect API key provided: " + KEY));
    ConversationFailure failure = rig.ears.failures.get(0);
    assertThat(failure.message()).contains("OPENAI_API_KEY").doesNotContain("sk-");
    assertThat(failure.message().split("\\. ")).hasSize(1);
  }

  @Test
  void aKeyInTheServicesWordsIsNotRepeated() {
    assertThat(Words.sentence("Incorrect API key provided: sk-proj-abc*****xyz. Find\nyours"))
        .isEqualTo("Incorrect API key provided: ***. Find yours");
    assertThat(Words.sentence("x".repeat(1000))).hasSize(300);
    assertThat(Words.plain("a b\n{\"c\"}")).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "null",
        "[]",
        "42",
        "{",
        "{}",
        "{'type':7}",
        "{'type':'error'}",
        "{'type':'error','error':'no'}",
        "{'type':'response.created'}",
        "{'type':'response.created','response':null}",
        "{'type':'response.created','response':{'id':3}}",
        "{'type':'response.done','response':[]}",
        "{'type':'response.output_audio.delta'}",
        "{'type':'response.output_audio.delta','response_id':'r','item_id':'i','delta':'!!'}",
        "{'type':'response.output_audio.delta','response_id':'r','item_id':'i','delta':'AAAA'} trailing",
        "{'type':'response.output_audio_transcript.delta','item_id':'i','delta':'x'}",
        "{'type':'input_audio_buffer.speech_started'}",
        "{'type':'conversation.item.input_audio_transcription.completed','item_id':'u'}",
        "{'type':'response.output_item.done','item':{'type':'function_call','status':'completed','name':'x'}}"
      })
  void garbledMessagesArePassedOver(String message) {
    Rig rig = Rig.ready().says(message).says(message);
    assertThat(rig.ears.failures)
        .extracting(ConversationFailure::code)
        .containsExactly("garbled_message");
    rig.conversation.close();
    assertThat(rig.ears.lines).endsWith("closed");
  }

  @Test
  void aBinaryMessageIsPassedOver() {
    Rig rig = Rig.ready();
    rig.socket().bringsBinary();
    assertThat(rig.ears.lines).containsExactly("ready", "failed HARMLESS garbled_message");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'rate_limits.updated','event_id':'e','rate_limits':[]}",
        "{'type':'conversation.item.done','event_id':'e','item':{'id':'i'}}",
        "{'type':'something.new','event_id':'e','deep':{'a':[1,2,{'b':null}]}}",
        "{'type':'response.output_audio.done','response_id':'r','item_id':'i'}"
      })
  void unknownMessagesMeanNothing(String message) {
    assertThat(Rig.ready().says(message).ears.lines).containsExactly("ready");
  }

  @Test
  void deeplyNestedNonsenseIsPassedOver() {
    Rig rig = Rig.ready().says("[".repeat(100_000)).says("{'type':" + "{'a':".repeat(50_000));
    assertThat(rig.ears.lines).containsExactly("ready", "failed HARMLESS garbled_message");
  }
}
