package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the first connection to the first word: CONV-01 and CONV-11. */
class SetUpTest {
  @Test
  void theHandshakeNamesTheModelAndCarriesTheKeyAndNoBetaHeader() {
    Rig rig = new Rig();
    assertThat(rig.socket().request.uri().toString())
        .isEqualTo("ws://127.0.0.1:1/v1/realtime?model=gpt-realtime-2.1");
    assertThat(rig.socket().request.headers())
        .containsExactly(Map.entry("Authorization", "Bearer sk-test-1234567890"));
  }

  @Test
  void settingsAreSentOnceTheSessionExists() {
    Rig rig = new Rig().opened();
    assertThat(rig.sent()).isEmpty();
    rig.created();
    assertThat(rig.sent()).hasSize(1);
    JsonObject audio = rig.lastSent().getAsJsonObject("session").getAsJsonObject("audio");
    assertThat(audio.getAsJsonObject("input").getAsJsonObject("format").get("type").getAsString())
        .isEqualTo("audio/pcmu");
    assertThat(audio.getAsJsonObject("output").getAsJsonObject("format").get("type").getAsString())
        .isEqualTo("audio/pcmu");
    JsonObject turns = audio.getAsJsonObject("input").getAsJsonObject("turn_detection");
    assertThat(turns.toString())
        .isEqualTo(
            """
            {"type":"server_vad","threshold":0.5,"prefix_padding_ms":300,"silence_duration_ms":500,\
            "create_response":false,"interrupt_response":false}""");
  }

  @Test
  void readyComesOnceAndOnlyWithTheConfirmation() {
    Rig rig = new Rig().opened().created();
    assertThat(rig.ears.lines).isEmpty();
    rig.confirmed().confirmed();
    assertThat(rig.ears.lines).containsExactly("ready");
  }

  @Test
  void audioHeardEarlierIsHeldAndSentInOrder() {
    Rig rig = new Rig();
    rig.conversation.hear(new byte[] {1});
    rig.opened().created();
    rig.conversation.hear(new byte[] {2});
    assertThat(rig.sent("input_audio_buffer.append")).isEmpty();
    rig.confirmed();
    rig.conversation.hear(new byte[] {3});
    assertThat(rig.sent("input_audio_buffer.append"))
        .extracting(event -> Base64.getDecoder().decode(event.get("audio").getAsString())[0])
        .containsExactly((byte) 1, (byte) 2, (byte) 3);
  }

  @Test
  void heldAudioIsBoundedAndTheLossIsTold() {
    Rig rig = new Rig();
    for (int i = 0; i < 501; i++) {
      rig.conversation.hear(new byte[160]);
    }
    rig.opened().created().confirmed();
    assertThat(rig.sent("input_audio_buffer.append")).hasSize(500);
    assertThat(rig.ears.lines).containsExactly("ready", "failed HARMLESS caller_audio_dropped");
    assertThat(rig.ears.failures.get(0).message()).contains("20 ms");
  }

  @Test
  void wishesFromBeforeWaitInOrder() {
    Rig rig = new Rig();
    rig.conversation.read("4711");
    rig.conversation.say(Script.verbatim("Hello!"));
    rig.opened().created();
    assertThat(rig.types()).isEmpty();
    rig.confirmed();
    assertThat(rig.types()).containsExactly("conversation.item.create", "response.create");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audio/pcm", "audio/pcma", ""})
  void anotherAudioFormatIsFatal(String format) {
    Rig rig = new Rig().opened().created().confirmed("audio/pcmu", format);
    assertThat(rig.ears.lines).containsExactly("failed FATAL wrong_audio_format", "closed");
    assertThat(rig.socket().isOpen()).isFalse();
  }

  @Test
  void refusedSettingsAreFatalAndSayWhatIsWrong() {
    Rig rig = new Rig().opened().created();
    rig.says(
        "{'type':'error','event_id':'e','error':{'type':'invalid_request_error','code':'unknown_parameter',"
            + "'message':'Unknown parameter: session.temperature.','param':'session.temperature','event_id':'"
            + rig.lastEventId()
            + "'}}");
    assertThat(rig.ears.lines).containsExactly("failed FATAL unknown_parameter", "closed");
    assertThat(rig.ears.failures.get(0).message())
        .isEqualTo(
            "OpenAI refused the session's settings at session.temperature: Unknown parameter: session.temperature.");
  }

  @Test
  void settingsRefusedWithoutAnEventIdAreFatalToo() {
    Rig rig = new Rig().opened().created().refuses("invalid_value", "");
    assertThat(rig.ears.lines).containsExactly("failed FATAL invalid_value", "closed");
  }

  @Test
  void aHarmlessErrorDuringSetUpDoesNotEndIt() {
    Rig rig = new Rig().opened().created().refuses("something_else", "").confirmed();
    assertThat(rig.ears.lines).containsExactly("failed HARMLESS something_else", "ready");
  }

  @Test
  void aServiceThatNeverConfirmsIsGivenUpAfterTenSeconds() {
    Rig rig = new Rig().opened().created();
    rig.time.advanceMillis(9_999);
    assertThat(rig.ears.lines).isEmpty();
    rig.time.advanceMillis(1);
    assertThat(rig.ears.lines).containsExactly("failed RETRYABLE stalled", "closed");
    assertThat(rig.socket().closeCode).isEqualTo(1000);
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void aConfirmationInTimeEndsThatLimit() {
    Rig rig = Rig.ready();
    assertThat(rig.time.pending()).isZero();
    rig.time.advance(Duration.ofHours(1));
    assertThat(rig.ears.lines).containsExactly("ready");
  }

  @Test
  void historyIsSeededBeforeReadyAndNobodyIsGreetedAgain() {
    ToolRequest request =
        new ToolRequest(
            new ToolCallId("call_1"),
            "check_eligibility",
            ToolArguments.of(Map.of("member_id", "X", "n", 3.0)));
    Rig rig =
        Rig.ready(
            new Exchange.CallerSaid("Is an MRI covered?"),
            new Exchange.AgentSaid(" ", true),
            new Exchange.ToolRan(request, ToolResult.say("found", "It is.")),
            new Exchange.AgentSaid("It is", true));
    List<JsonObject> items =
        rig.sent("conversation.item.create").stream().map(e -> e.getAsJsonObject("item")).toList();
    assertThat(items.subList(0, 4))
        .extracting(JsonObject::toString)
        .containsExactly(
            """
            {"type":"message","role":"user","content":[{"type":"input_text","text":"Is an MRI covered?"}]}""",
            """
            {"type":"function_call","call_id":"call_1","name":"check_eligibility",\
            "arguments":"{\\"member_id\\":\\"X\\",\\"n\\":3}"}""",
            """
            {"type":"function_call_output","call_id":"call_1",\
            "output":"{\\"say\\":\\"It is.\\",\\"status\\":\\"found\\"}"}""",
            """
            {"type":"message","role":"assistant","content":[{"type":"output_text","text":"It is"}]}""");
    assertThat(items.get(4).get("role").getAsString()).isEqualTo("system");
    assertThat(items.get(4).toString()).contains("do not greet again");
    assertThat(items).hasSize(5);
    assertThat(rig.sent("response.create")).isEmpty();
  }

  @Test
  void aReplyAskedForEarlierComesAfterTheHistory() {
    Rig rig = new Rig(new Exchange.CallerSaid("Hello?"));
    rig.conversation.reply(Guidance.natural());
    rig.opened().created().confirmed();
    assertThat(rig.types())
        .containsExactly("conversation.item.create", "conversation.item.create", "response.create");
  }

  @Test
  void closeBeforeTheSocketOpensTakesTheAttemptBack() {
    Rig rig = new Rig();
    rig.conversation.close();
    rig.conversation.close();
    assertThat(rig.socket().cancelled).isTrue();
    assertThat(rig.ears.lines).containsExactly("closed");
  }

  @Test
  void closeEndsEverythingOnce() {
    Rig rig = Rig.ready();
    rig.replying("r1").speaks("r1", "i1", 100);
    rig.conversation.close();
    rig.conversation.close();
    rig.conversation.reply(Guidance.natural());
    rig.conversation.hear(new byte[160]);
    assertThat(rig.socket().closeCode).isEqualTo(1000);
    assertThat(rig.ears.lines).endsWith("audio i1 800", "closed").doesNotHaveDuplicates();
    assertThat(rig.sent("response.create")).hasSize(1);
    assertThat(rig.time.pending()).isZero();
  }

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, AssertionError.class})
  void aListenerThatThrowsEndsTheConversationAndItsWordsAreNotRepeated(
      Class<? extends Throwable> fault) {
    Ears clumsy =
        new Ears() {
          @Override
          public void ready() {
            if (fault == AssertionError.class) {
              throw new AssertionError("bug");
            }
            throw new IllegalStateException("bug");
          }
        };
    Rig rig = Rig.toldTo(clumsy).opened().created().confirmed();
    assertThat(clumsy.lines).containsExactly("failed RETRYABLE internal_fault", "closed");
    assertThat(clumsy.failures.get(0).message()).doesNotContain("bug");
    assertThat(rig.socket().isOpen()).isFalse();
  }
}
