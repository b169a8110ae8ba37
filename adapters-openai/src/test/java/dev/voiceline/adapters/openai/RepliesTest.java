package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Voicing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One reply at a time: CONV-03 and CONV-04. */
class RepliesTest {
  private final Rig rig = Rig.ready();

  @Test
  void aReplyIsToldFromItsBeginningToItsEnd() {
    rig.replying("r1")
        .beginsItem("r1", "i1")
        .words("r1", "i1", "Hel")
        .speaks("r1", "i1", 20)
        .words("r1", "i1", "lo")
        .speaks("r1", "i1", 40)
        .finishesItem("r1", "i1")
        .ends("r1", "completed");
    assertThat(rig.ears.lines)
        .containsExactly(
            "ready",
            "reply started r1",
            "text i1 'Hel'",
            "audio i1 160",
            "text i1 'lo'",
            "audio i1 320",
            "item generated i1",
            "reply generated r1 COMPLETED");
  }

  @ParameterizedTest
  @CsvSource({"completed,COMPLETED", "cancelled,CANCELLED", "incomplete,INCOMPLETE"})
  void theEndTellsHowItEnded(String status, String outcome) {
    rig.replying("r1").speaks("r1", "i1", 20).ends("r1", status);
    assertThat(rig.ears.lines).endsWith("reply generated r1 " + outcome);
  }

  @ParameterizedTest
  @CsvSource({"completed,FAILED", "incomplete,FAILED", "cancelled,CANCELLED"})
  void aReplyInWhichNothingCameHasFailed(String status, String outcome) {
    rig.replying("r0").speaks("r0", "i0", 20).ends("r0", "completed");
    rig.replying("r1").beginsItem("r1", "i1").words("r1", "i1", "Hm").ends("r1", status);
    assertThat(rig.ears.lines).endsWith("reply generated r1 " + outcome);
  }

  @Test
  void aReplyThatOnlyAsksForAFunctionIsComplete() {
    rig.replying("r1").calls("r1", "call_1", "{}").ends("r1", "completed");
    assertThat(rig.ears.lines).endsWith("reply generated r1 COMPLETED");
  }

  @Test
  void aReplyThatWasCutBeforeAnythingCameHasNotFailed() {
    rig.replying("r1");
    rig.cutOff("r1");
    rig.ends("r1", "completed");
    assertThat(rig.ears.lines).endsWith("reply generated r1 COMPLETED");
  }

  @Test
  void aFailedReplyIsToldWithItsReasonAndEndsNothing() {
    rig.replying("r1")
        .says(
            "{'type':'response.done','event_id':'e','response':{'id':'r1','status':'failed','status_details':"
                + "{'type':'failed','error':{'type':'invalid_request_error','code':'inference_rate_limit_exceeded'}}}}");
    assertThat(rig.ears.lines)
        .endsWith("failed HARMLESS inference_rate_limit_exceeded", "reply generated r1 FAILED");
    rig.conversation.reply(Guidance.natural());
    assertThat(rig.sent("response.create")).hasSize(2);
  }

  @Test
  void aReplyThatFailsForWantOfCreditIsFatal() {
    rig.replying("r1")
        .says(
            "{'type':'response.done','event_id':'e','response':{'id':'r1','status':'failed','status_details':"
                + "{'type':'failed','error':{'type':'insufficient_quota','code':'insufficient_quota'}}}}");
    assertThat(rig.ears.lines)
        .endsWith("reply generated r1 FAILED", "failed FATAL insufficient_quota", "closed");
  }

  @Test
  void askedDuringAnotherItWaitsForItsEnd() {
    rig.replying("r1");
    rig.conversation.reply(Guidance.natural());
    assertThat(rig.sent("response.create")).hasSize(1);
    rig.ends("r1", "completed");
    assertThat(rig.sent("response.create")).hasSize(2);
    rig.begins("r2").ends("r2", "completed");
    assertThat(rig.sent("response.create")).hasSize(2);
  }

  @Test
  void ofSeveralThatWaitTheLatestIsAskedFor() {
    rig.conversation.reply(Guidance.natural());
    rig.conversation.reply(Guidance.natural());
    rig.conversation.say(Script.verbatim("One moment."));
    rig.begins("r1").ends("r1", "completed");
    assertThat(rig.sent("response.create")).hasSize(2);
    assertThat(rig.lastSent().toString()).contains("One moment.");
  }

  @Test
  void aReplyThatTheServiceBeginsByItselfIsToldAndWaitedFor() {
    rig.begins("own");
    rig.conversation.reply(Guidance.natural());
    assertThat(rig.types()).isEmpty();
    rig.speaks("own", "i1", 20).ends("own", "completed");
    assertThat(rig.types()).containsExactly("response.create");
    assertThat(rig.ears.lines).contains("reply started own", "reply generated own COMPLETED");
  }

  @Test
  void aRequestThatLosesARaceIsRepeatedAfterTheQuickerOne() {
    rig.conversation.reply(Guidance.natural());
    String request = rig.lastEventId();
    rig.begins("quicker").refuses("conversation_already_has_active_response", request);
    assertThat(rig.sent("response.create")).hasSize(1);
    rig.ends("quicker", "completed");
    assertThat(rig.sent("response.create")).hasSize(2);
    assertThat(rig.ears.failures).isEmpty();
  }

  @Test
  void aRequestThatLosesARaceAgainstAnUnseenReplyIsRepeatedAfterItsEnd() {
    rig.conversation.reply(Guidance.natural());
    rig.refuses("conversation_already_has_active_response", rig.lastEventId());
    assertThat(rig.sent("response.create")).hasSize(1);
    rig.ends("unseen", "completed");
    assertThat(rig.sent("response.create")).hasSize(2);
    rig.begins("r2").speaks("r2", "i2", 20);
    assertThat(rig.ears.lines).endsWith("reply started r2", "audio i2 160");
  }

  @Test
  void aRefusedRequestIsAFailedReply() {
    rig.conversation.reply(Guidance.natural());
    String request = rig.lastEventId();
    rig.refuses("invalid_value", request);
    assertThat(rig.ears.lines)
        .endsWith(
            "failed OURS invalid_value",
            "reply started refused_" + request,
            "reply generated refused_" + request + " FAILED");
    rig.conversation.reply(Guidance.natural());
    assertThat(rig.sent("response.create")).hasSize(2);
  }

  @Test
  void aReplyWhoseBeginningWasMissedBeginsWithItsFirstMessage() {
    rig.conversation.reply(Guidance.natural());
    rig.speaks("r1", "i1", 20).ends("r1", "completed");
    assertThat(rig.ears.lines)
        .containsExactly(
            "ready", "reply started r1", "audio i1 160", "reply generated r1 COMPLETED");
  }

  @Test
  void messagesOfAReplyAfterItsEndAreNotTold() {
    rig.replying("r1").ends("r1", "completed");
    int told = rig.ears.lines.size();
    rig.speaks("r1", "i1", 20).words("r1", "i1", "late").ends("r1", "completed").begins("r1");
    assertThat(rig.ears.lines).hasSize(told);
  }

  @Test
  void twoItemsOfOneReplyAreToldApart() {
    rig.replying("r1")
        .speaks("r1", "i1", 20)
        .finishesItem("r1", "i1")
        .speaks("r1", "i2", 20)
        .finishesItem("r1", "i2")
        .ends("r1", "completed");
    assertThat(rig.ears.lines)
        .containsSubsequence(
            "audio i1 160", "item generated i1", "audio i2 160", "item generated i2");
  }

  @Test
  void aNaturalReplyNeedsNoInstructions() {
    rig.conversation.reply(Guidance.natural());
    assertThat(rig.lastSent().has("response")).isFalse();
  }

  @Test
  void anInstructedReplyRepeatsTheBriefBecauseItWouldBeReplaced() {
    rig.conversation.reply(new Guidance.Instructed("Ask for the date again."));
    assertThat(response().get("instructions").getAsString())
        .isEqualTo("You answer calls about coverage.\n\nAsk for the date again.");
    assertThat(response().has("tool_choice")).isFalse();
  }

  @Test
  void aVerbatimScriptIsOrderedToTheLetterWithoutToolsAndWithoutTheDialogue() {
    rig.conversation.say(Script.verbatim("It costs $50."));
    assertThat(response().get("instructions").getAsString())
        .contains("Add no greeting", "exactly as it is written", "in the language in which")
        .doesNotContain("You answer calls about coverage.")
        .endsWith(
            "\n\nSay exactly the following words and nothing before or after them: \"It costs $50.\"");
    assertThat(response().get("tool_choice").getAsString()).isEqualTo("none");
    assertThat(response().getAsJsonArray("input")).isEmpty();
    assertThat(response().getAsJsonArray("tools")).isEmpty();
  }

  @Test
  void aVerbatimScriptIsReadInTheLanguageOfTheAgent() {
    Voicing spanish = new Voicing(Optional.empty(), Optional.of("es"));
    Brief brief = new Brief("Eres amable.", List.of(), List.of(), spanish);
    Rig other = new Rig(Rig.settings().build(), brief).opened().created().confirmed();
    other.conversation.say(Script.verbatim("Cuesta 50 dolares."));
    assertThat(other.lastSent().toString()).contains("in Spanish").doesNotContain("Eres amable");
  }

  @ParameterizedTest
  @CsvSource({
    "'Rate limit reached. Please try again in 1.2s. Visit https://x',1200",
    "'Please try again in 20ms.',20",
    "'Please try again in 1m30s.',90000",
    "'Please retry after 2 seconds.',2000",
    "'try again in 3 minutes',180000",
    "'Please try again in 0.0005s',1",
    "'Please try again later.',",
    "'Please try again in a while.',",
    "'Please try again in 5 steps.',",
    "'',"
  })
  void whenToTryAgainIsReadAndToldBeforeTheReplyHasFailed(String words, Long millis) {
    rig.replying("r1")
        .says(
            "{'type':'response.done','event_id':'e','response':{'id':'r1','status':'failed','status_details':{'type':'failed',"
                + "'error':{'type':'rate_limit_exceeded','code':'rate_limit_exceeded','message':'"
                + words
                + "'}}}}");
    assertThat(rig.ears.failures.get(0).retryAfter().map(Duration::toMillis))
        .isEqualTo(Optional.ofNullable(millis));
    assertThat(rig.ears.lines)
        .endsWith("failed HARMLESS rate_limit_exceeded", "reply generated r1 FAILED");
    assertThat(rig.ears.failures.get(0).message()).doesNotContain("again");
  }

  @ParameterizedTest
  @CsvSource({
    "server_error,null,HARMLESS,server_error",
    "rate_limit_exceeded,null,HARMLESS,rate_limit_exceeded",
    "invalid_request_error,'inference_rate_limit_exceeded',HARMLESS,inference_rate_limit_exceeded"
  })
  void failedRepliesAreNamed(String type, String code, String kind, String named) {
    rig.replying("r1")
        .says(
            "{'type':'response.done','event_id':'e','response':{'id':'r1','status':'failed','status_details':{'type':'failed',"
                + "'error':{'type':'"
                + type
                + "','code':"
                + (code.equals("null") ? code : "'" + code + "'")
                + "}}}}");
    assertThat(rig.ears.lines)
        .endsWith("failed " + kind + " " + named, "reply generated r1 FAILED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"content_filter", "max_output_tokens"})
  void aReplyThatTheServiceStopsEarlyIsIncompleteAndNoFailure(String reason) {
    rig.replying("r1").speaks("r1", "i1", 20);
    rig.says(
        "{'type':'response.done','event_id':'e','response':{'id':'r1','status':'incomplete','status_details':"
            + "{'type':'incomplete','reason':'"
            + reason
            + "'}}}");
    assertThat(rig.ears.lines).endsWith("reply generated r1 INCOMPLETE");
    assertThat(rig.ears.failures).isEmpty();
  }

  @Test
  void aRefusedRequestTellsWhenToTryAgainFirst() {
    rig.conversation.reply(Guidance.natural());
    String request = rig.lastEventId();
    rig.says(
        "{'type':'error','event_id':'e','error':{'type':'rate_limit_exceeded','code':'rate_limit_exceeded',"
            + "'message':'Please try again in 2s.','param':null,'event_id':'"
            + request
            + "'}}");
    assertThat(rig.ears.failures.get(0).retryAfter()).contains(Duration.ofSeconds(2));
    assertThat(rig.ears.lines)
        .endsWith(
            "failed HARMLESS rate_limit_exceeded",
            "reply started refused_" + request,
            "reply generated refused_" + request + " FAILED");
  }

  @Test
  void aFreeScriptKeepsTheDialogue() {
    rig.conversation.say(new Script("Say that you are looking.", false, false));
    assertThat(response().has("input")).isFalse();
    assertThat(response().get("tool_choice").getAsString()).isEqualTo("none");
  }

  @Test
  void theCostOfAReplyIsTold() {
    rig.replying("r1")
        .says(
            "{'type':'response.done','event_id':'e','response':{'id':'r1','status':'completed','usage':{'total_tokens':700,"
                + "'input_tokens':640,'output_tokens':60,'input_token_details':{'text_tokens':520,'audio_tokens':120,"
                + "'cached_tokens':448},'output_token_details':{'text_tokens':14,'audio_tokens':46}}}}");
    assertThat(rig.ears.usages)
        .containsExactly(
            Usage.tokens(
                Usage.Work.REPLY,
                "gpt-realtime-2.1",
                new Modalities(520, 120, 0),
                new Modalities(448, 0, 0),
                new Modalities(14, 46, 0)));
  }

  @Test
  void silenceWhileAReplyIsOwedIsAStall() {
    rig.conversation.reply(Guidance.natural());
    rig.time.advanceMillis(5_000);
    rig.begins("r1");
    rig.time.advanceMillis(7_999);
    assertThat(rig.ears.failures).isEmpty();
    rig.time.advanceMillis(1);
    assertThat(rig.ears.lines).endsWith("failed RETRYABLE stalled", "closed");
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void silenceWhenNothingIsOwedIsNone() {
    rig.replying("r1").ends("r1", "completed");
    rig.time.advanceMillis(600_000);
    assertThat(rig.ears.failures).isEmpty();
    rig.conversation.reply(Guidance.natural());
    rig.time.advanceMillis(7_999);
    assertThat(rig.ears.failures).isEmpty();
    rig.time.advanceMillis(1);
    assertThat(rig.ears.lines).endsWith("failed RETRYABLE stalled", "closed");
  }

  private JsonObject response() {
    return rig.lastSent().getAsJsonObject("response");
  }
}
