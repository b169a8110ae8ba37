package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.runtime.CallMemory.Stage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A call goes on that another server has held. */
class ResumptionTest extends TakenUpRig {
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
  void aGoodbyeThatWasUnderWayKeepsItsReasonAndItsWords() {
    FakeConversations.Side side =
        back(talking().at(Stage.LEAVING).parting(EndReason.TOO_LONG).get());
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).last().asString().contains("the end of the time for this call");
    side.says("r2", "We have reached the end of the time for this call.", 500);
    time.advanceMillis(1_100);
    assertThat(news).contains(new CallNews.Parting(EndReason.TOO_LONG));
    assertThat(ended()).contains(EndReason.TOO_LONG);
  }

  @Test
  void aCallThatWasOverWhenItsGoodbyeWasMissedEndsForTheReasonOfThat() {
    calls.resume(talking().at(Stage.LEAVING).parting(EndReason.NO_INPUT).get());
    calls.report(ID, new NetworkEvent.Progressed(NetworkEvent.Stage.COMPLETED, Optional.empty()));
    assertThat(ended()).contains(EndReason.NO_INPUT);
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
}
