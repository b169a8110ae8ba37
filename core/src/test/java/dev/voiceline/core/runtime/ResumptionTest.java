package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.followup.TextOfferState;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.runtime.CallMemory.Stage;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A call goes on that another server has held. */
class ResumptionTest extends CallRig {
  private static final String SORRY = "say I'm sorry, we were cut off for a moment.";
  private static final String QUESTION = "What is your member ID?";

  private static Memories talking() {
    return new Memories().agent("Hello.").caller("An MRI, please.").agent(QUESTION);
  }

  private FakeConversations.Side back(CallMemory memory) {
    assertThat(calls.resume(memory)).isEqualTo(Calls.Reception.TAKEN);
    assertThat(calls.wantsLine(ID)).isTrue();
    assertThat(calls.connect(ID, line)).isTrue();
    conversations.latest().tells.ready();
    return conversations.latest();
  }

  private String guidance(FakeConversations.Side side) {
    return ((Guidance.Instructed) side.guidances.get(0)).instruction();
  }

  @Test
  void theCallerHearsOneSorryAndThenTheOpenQuestion() {
    FakeConversations.Side side = back(talking().get());
    assertThat(side.asked).containsExactly(SORRY);
    side.says("r1", "I'm sorry, we were cut off for a moment.", 1_000);
    assertThat(side.asked).containsExactly(SORRY, "reply");
    assertThat(guidance(side)).contains("ask again what you asked last");
    side.says("r2", "What is your member ID?", 1_000);
    time.advanceMillis(2_100);
    assertThat(side.asked).hasSize(2);
    assertThat(line.playedMs()).isEqualTo(2_000);
  }

  @Test
  void theNewConversationKnowsWhatWasHeard() {
    FakeConversations.Side side = back(talking().get());
    assertThat(side.brief.history())
        .containsExactly(
            new Exchange.AgentSaid("Hello.", false),
            new Exchange.CallerSaid("An MRI, please."),
            new Exchange.AgentSaid(QUESTION, false));
    assertThat(news).noneMatch(CallNews.Began.class::isInstance);
    assertThat(news).anyMatch(CallNews.TakenUp.class::isInstance);
  }

  @Test
  void whateverComesFirstLineOrConversation() {
    calls.resume(talking().get());
    conversations.latest().tells.ready();
    assertThat(conversations.latest().asked).isEmpty();
    calls.connect(ID, line);
    assertThat(conversations.latest().asked).containsExactly(SORRY);
  }

  @Test
  void whatTheCallerSaidLastIsAnsweredAndNotAskedForAgain() {
    FakeConversations.Side side = back(talking().caller("AB 98 76 54").get());
    side.says("r1", "I'm sorry, we were cut off for a moment.", 1_000);
    assertThat(guidance(side)).contains("Answer now what the caller said last");
  }

  @Test
  void anEarlierSorryIsNotRememberedAndAnswersNothing() {
    FakeConversations.Side side =
        back(
            talking()
                .caller("AB 98 76 54")
                .agent("I'm sorry, we were cut off for a moment.")
                .get());
    assertThat(side.brief.history()).hasSize(4);
    side.says("r1", "I'm sorry, we were cut off for a moment.", 1_000);
    assertThat(guidance(side)).contains("Answer now what the caller said last");
  }

  @Test
  void aCallInWhichNothingWasSaidIsGreetedWithoutASorry() {
    FakeConversations.Side side = back(new Memories().get());
    assertThat(side.asked).containsExactly("say " + DefaultAgent.GREETING);
  }

  @Test
  void aCallThatRangGoesOnRinging() {
    calls.resume(new Memories().at(Stage.RINGING).get());
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    time.advanceMillis(20_000);
    calls.connect(ID, line);
    assertThat(side.asked).containsExactly("say " + DefaultAgent.GREETING);
    assertThat(ended()).isEmpty();
  }

  @Test
  void aLineThatDoesNotComeEndsTheCallAndTheNetworkIsToldNothing() {
    calls.resume(talking().get());
    conversations.latest().tells.ready();
    time.advanceMillis(10_100);
    assertThat(ended()).contains(EndReason.LINE_LOST);
    assertThat(partings).isEmpty();
    assertThat(time.pending()).isZero();
  }

  @Test
  void theSameCallTwiceIsTheOneThatIsThere() {
    calls.resume(talking().get());
    assertThat(calls.resume(talking().get())).isEqualTo(Calls.Reception.TAKEN);
    assertThat(calls.ring(incoming())).isEqualTo(Calls.Reception.TAKEN);
    assertThat(conversations.opened).hasSize(1);
  }

  @Test
  void whoDrainsTakesNothingUp() {
    calls.drain();
    assertThat(calls.resume(talking().get())).isEqualTo(Calls.Reception.DRAINING);
    assertThat(calls.live()).isEmpty();
  }

  @Test
  void aResultThatNobodyHeardIsToldAndNotAskedForAgain() {
    ToolRequest request = check("t1", Map.of());
    FakeConversations.Side side =
        back(
            talking()
                .caller("AB 98 76 54")
                .ran(request, ToolResult.said("eligible", "The copay is 20 dollars."))
                .get());
    assertThat(side.asked).containsExactly(SORRY);
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).containsExactly(SORRY, "say The copay is 20 dollars.");
    side.says("r2", "The copay is 20 dollars.", 500);
    time.advanceMillis(1_100);
    assertThat(side.asked).hasSize(2);
    assertThat(side.brief.history()).hasSize(5);
  }

  @Test
  void aResultThatWasHeardIsNotToldAgain() {
    FakeConversations.Side side =
        back(
            talking()
                .ran(check("t1", Map.of()), ToolResult.said("eligible", "The copay is 20."))
                .agent("The copay is 20.")
                .get());
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).containsExactly(SORRY, "reply");
  }

  @Test
  void anAnswerForTheAgentThatNobodyHeardOfIsSpokenOf() {
    FakeConversations.Side side =
        back(talking().ran(tool("t1", "mine"), ToolResult.say("ok", "It is booked.")).get());
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).containsExactly(SORRY, "reply");
  }

  private static ToolRequest complete(String id) {
    return check(
        id, Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI"));
  }

  @Test
  void aLookupThatRanIsAskedOnceMoreUnderTheSameKey() {
    List<IdempotencyKey> keys = new ArrayList<>();
    CompletableFuture<EligibilityAnswer> answer = new CompletableFuture<>();
    directory =
        (question, key, within) -> {
          keys.add(key);
          return answer;
        };
    FakeConversations.Side side = back(talking().open(complete("t1")).get());
    assertThat(keys).containsExactly(new IdempotencyKey("CA1:t1"));
    assertThat(side.asked).containsExactly(SORRY);
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).containsExactly(SORRY);
    answer.complete(SampleAnswers.NOBODY);
    assertThat(side.answers).extracting(it -> it.id().value()).containsExactly("t1");
    assertThat(side.asked).hasSize(3);
    assertThat(keys).hasSize(1);
  }

  @Test
  void theModelMayAskForTheSameAgainWithoutASecondQuestionToThePayer() {
    List<IdempotencyKey> keys = new ArrayList<>();
    CompletableFuture<EligibilityAnswer> answer = new CompletableFuture<>();
    directory =
        (question, key, within) -> {
          keys.add(key);
          return answer;
        };
    FakeConversations.Side side = back(talking().open(complete("t1")).get());
    side.tells.toolRequested(complete("t2"));
    answer.complete(SampleAnswers.NOBODY);
    assertThat(keys).hasSize(1);
    assertThat(side.answers).extracting(it -> it.id().value()).containsExactly("t1", "t2");
  }

  private static InquiryStanding standing(InquiryState state) {
    return new InquiryStanding(state, GivenDetails.none(), Optional.empty(), 0, Set.of());
  }

  @Test
  void lockedStaysLockedAndAnOpenRequestIsRefused() {
    InquiryState locked = failed(3);
    FakeConversations.Side side =
        back(talking().open(complete("t1")).inquiry(standing(locked)).get());
    assertThat(side.answers).hasSize(1);
    assertThat(side.answers.get(0).result().toString()).contains("said");
    side.tells.toolRequested(complete("t2"));
    assertThat(side.answers).hasSize(2);
  }

  @Test
  void failedAttemptsStillCount() {
    directory = (question, key, within) -> CompletableFuture.completedFuture(SampleAnswers.NOBODY);
    FakeConversations.Side side = back(talking().inquiry(standing(failed(2))).get());
    side.tells.toolRequested(complete("t9"));
    assertThat(news).anyMatch(CallNews.LockedOut.class::isInstance);
  }

  /** A state after so many failed attempts. */
  private static InquiryState failed(int attempts) {
    CallRig other = new CallRig();
    other.directory =
        (question, key, within) -> CompletableFuture.completedFuture(SampleAnswers.NOBODY);
    FakeConversations.Side side = other.greeted();
    for (int i = 0; i < attempts; i++) {
      side.tells.toolRequested(complete("f" + i));
    }
    return other.news.stream()
        .filter(CallNews.InquiryBecame.class::isInstance)
        .map(it -> ((CallNews.InquiryBecame) it).standing().state())
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void aToolThatMayNotRunTwiceIsSaidToHaveHappenedMaybe() {
    List<String> ran = new ArrayList<>();
    toolBody =
        () -> {
          ran.add("mine");
          return CompletableFuture.completedFuture(ToolResult.say("ok", "ok"));
        };
    repeatable = false;
    FakeConversations.Side side = back(talking().open(tool("t1", "mine")).get());
    assertThat(ran).isEmpty();
    assertThat(((ToolResult.Problem) side.answers.get(0).result()).advice())
        .contains("nobody knows whether it was done");
  }

  @Test
  void aToolThatMayRunTwiceIsRunAgain() {
    FakeConversations.Side side = back(talking().open(tool("t1", "mine")).get());
    assertThat(side.answers).hasSize(1);
    assertThat(side.answers.get(0).result()).isInstanceOf(ToolResult.Success.class);
  }

  @Test
  void whatAServerDidThatHadLostTheCallCountsAsMaybeDone() {
    repeatable = false;
    FakeConversations.Side side =
        back(talking().doubtful(tool("t1", "mine")).doubtful(complete("t2")).get());
    assertThat(side.answers).extracting(it -> it.id().value()).containsExactly("t1");
  }

  @Test
  void aGoodbyeThatWasUnderWayIsSaidAndTheCallEnds() {
    FakeConversations.Side side = back(talking().at(Stage.LEAVING).get());
    assertThat(side.asked).containsExactly(SORRY);
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).containsExactly(SORRY, "say " + DefaultAgent.FAREWELL);
    side.says("r2", DefaultAgent.FAREWELL, 500);
    time.advanceMillis(1_100);
    assertThat(ended()).contains(EndReason.COMPLETED);
  }

  @Test
  void whoWasAboutToBeConnectedWithAPersonIs() {
    FakeConversations.Side side = back(talking().at(Stage.PERSON_WANTED).get());
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(handovers).isEmpty();
    time.advanceMillis(600);
    assertThat(handovers).hasSize(1);
  }

  @Test
  void aPersonWhoWasCalledIsNotCalledAgain() {
    CallMemory memory = talking().at(Stage.PERSON_CALLED).get();
    calls.resume(memory);
    time.advance(Duration.ofSeconds(60));
    assertThat(ended()).isEmpty();
    conversations.latest().tells.ready();
    calls.connect(ID, line);
    FakeConversations.Side side = conversations.latest();
    assertThat(side.asked).hasSize(1);
    assertThat(side.asked.get(0)).contains("could not reach anyone");
    assertThat(handovers).isEmpty();
  }

  @Test
  void theNetworkMayTellThatThePersonWasReached() {
    calls.resume(talking().at(Stage.PERSON_CALLED).get());
    calls.transferSettled(ID, TransferOutcome.REACHED);
    assertThat(ended()).contains(EndReason.HANDED_OVER);
    assertThat(partings).isEmpty();
  }

  @Test
  void theCallGoesOnInItsLanguage() {
    FakeConversations.Side side = back(talking().speaking(new Language("es")).get());
    assertThat(side.asked.get(0)).contains("Disculpe");
    assertThat(side.brief.instructions()).contains("Spanish");
  }

  @Test
  void aRequestToEndTheCallIsCarriedOutWhenTheCallerIsBack() {
    FakeConversations.Side side = back(talking().open(tool("t1", "end_call")).get());
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).last().isEqualTo("say " + DefaultAgent.FAREWELL);
    assertThat(side.answers).hasSize(1);
  }

  @Test
  void theTimeOfTheCallRunsOn() {
    Duration longest = CallPolicy.standard().longest();
    CallMemory memory = talking().lasting(time.instant(), longest.minusMinutes(1)).get();
    FakeConversations.Side side = back(memory);
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    side.says("r2", QUESTION, 500);
    time.advanceMillis(59_000);
    assertThat(news).noneMatch(ResumptionTest::isMoveToGoodbye);
    time.advanceMillis(2_000);
    assertThat(news).anyMatch(ResumptionTest::isMoveToGoodbye);
  }

  private static boolean isMoveToGoodbye(CallNews one) {
    return one instanceof CallNews.Moved moved && moved.move().name().endsWith("TO_SAYING_GOODBYE");
  }

  @Test
  void aCallThatIsTakenUpOutlivesItsLineToo() {
    FakeConversations.Side side = back(talking().get());
    line.listener().closed(LineEnd.LOST);
    reconnected();
    assertThat(side.asked.stream().filter(SORRY::equals)).hasSizeBetween(1, 2);
    assertThat(ended()).isEmpty();
  }

  @Test
  void aCallThatIsTakenUpOutlivesItsConversationToo() {
    back(talking().caller("AB 98 76 54").get()).drops();
    FakeConversations.Side second = conversations.latest();
    second.tells.ready();
    assertThat(second.asked).containsExactly(SORRY);
    assertThat(second.brief.history()).hasSize(4);
  }

  @Test
  void aTextThatMayHaveGoneOutIsNotSentAgain() {
    ControlledCall call = new ControlledCall(options -> options);
    call.calls.resume(
        new Memories()
            .agent("Shall I text it?")
            .caller("Yes.")
            .open(tool("t1", "send_summary_sms"))
            .text(new TextOfferState.Agreed(0))
            .get());
    call.calls.connect(ControlledCall.ID, call.line);
    call.side().tells.ready();
    assertThat(call.control.texts).isEmpty();
    assertThat(ControlledCall.status(call.answer())).isEqualTo("unsure");
    assertThat(ControlledCall.status(call.tool("send_summary_sms", Map.of()))).isEqualTo("unsure");
    assertThat(call.control.texts).isEmpty();
  }
}
