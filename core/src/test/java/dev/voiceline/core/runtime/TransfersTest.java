package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.turn.PlayedLine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caller who is taken to a person, and perhaps comes back. */
class TransfersTest extends CallRig {
  private static final String NOBODY_CAME =
      "say I'm sorry, I could not reach anyone just now. How else can I help you?";
  private static final String NOBODY_FREE =
      "say I'm sorry, nobody is free to take your call just now. How else can I help you?";

  @BeforeEach
  void thePersonTakesTime() {
    transfer = new CompletableFuture<>();
  }

  private FakeConversations.Side dialing() {
    FakeConversations.Side side = greeted();
    asksForPerson(side, ToolArguments.of(Map.of()));
    assertThat(handovers).hasSize(1);
    return side;
  }

  private FakeConversations.Side taken() {
    FakeConversations.Side side = dialing();
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(ended()).isEmpty();
    return side;
  }

  @Test
  void aPersonWhoTakesTheCallEndsItWithoutAHangUp() {
    taken();
    transfer.complete(TransferOutcome.REACHED);
    assertThat(ended()).contains(EndReason.HANDED_OVER);
    assertThat(partings).isEmpty();
  }

  @Test
  void whenNobodyAnswersTheAgentGoesOnOnTheNewLine() {
    FakeConversations.Side side = taken();
    time.advanceMillis(20_000);
    transfer.complete(TransferOutcome.NOT_REACHED);
    assertThat(side.asked).isEmpty();
    reconnected();
    assertThat(side.asked).containsExactly(NOBODY_CAME);
    time.advanceMillis(20_000);
    assertThat(ended()).isEmpty();
  }

  @Test
  void theNewLineMayComeBeforeTheOutcome() {
    FakeConversations.Side side = taken();
    PlayedLine next = reconnected();
    assertThat(side.asked).isEmpty();
    transfer.complete(TransferOutcome.NOT_REACHED);
    assertThat(side.asked).containsExactly(NOBODY_CAME);
    next.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(ended()).contains(EndReason.CALLER_HUNG_UP);
  }

  @Test
  void theNewLineMayComeBeforeTheEndOfTheOldOneIsSeen() {
    FakeConversations.Side side = dialing();
    assertThat(calls.wantsLine(ID)).isTrue();
    reconnected();
    assertThat(line.closed).isTrue();
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    transfer.complete(TransferOutcome.DECLINED);
    assertThat(side.asked).containsExactly(NOBODY_FREE);
    assertThat(ended()).isEmpty();
  }

  @Test
  void theOutcomeMayComeBeforeTheEndOfTheOldLineIsSeen() {
    FakeConversations.Side side = dialing();
    transfer.complete(TransferOutcome.NOT_REACHED);
    assertThat(side.asked).containsExactly(NOBODY_CAME);
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(ended()).isEmpty();
    side.asked.clear();
    reconnected();
    assertThat(side.asked).containsExactly(NOBODY_CAME);
  }

  @Test
  void aRefusalGoesOnAtOnceOnTheSameLineAndNoOtherIsTaken() {
    FakeConversations.Side side = dialing();
    transfer.complete(TransferOutcome.REFUSED);
    assertThat(side.asked).containsExactly(NOBODY_CAME);
    assertThat(calls.wantsLine(ID)).isFalse();
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(ended()).contains(EndReason.CALLER_HUNG_UP);
  }

  @Test
  void aNetworkThatFailsIsOneThatRefuses() {
    FakeConversations.Side side = dialing();
    transfer.completeExceptionally(new IllegalStateException("x"));
    assertThat(side.asked).containsExactly(NOBODY_CAME);
  }

  @Test
  void aCallerWhoHangsUpWhileWaitingHasHungUp() {
    taken();
    transfer.complete(TransferOutcome.CALLER_GONE);
    assertThat(ended()).contains(EndReason.CALLER_HUNG_UP);
    assertThat(partings).isEmpty();
  }

  @Test
  void theNetworksWordThatTheCallIsOverEndsItInAnyState() {
    taken();
    calls.report(ID, new NetworkEvent.Progressed(NetworkEvent.Stage.COMPLETED, Optional.empty()));
    assertThat(ended()).contains(EndReason.CALLER_HUNG_UP);
    transfer.complete(TransferOutcome.NOT_REACHED);
    assertThat(calls.live()).isEmpty();
  }

  @Test
  void aCallerWhoIsNotBroughtBackInTimeIsLost() {
    taken();
    transfer.complete(TransferOutcome.NOT_REACHED);
    time.advanceMillis(10_100);
    assertThat(ended()).contains(EndReason.LINE_LOST);
  }

  @Test
  void aNetworkThatNeverSaysWhatCameOfItDoesNotParkTheCallForEver() {
    FakeConversations.Side side = dialing();
    reconnected();
    time.advanceMillis(119_000);
    assertThat(side.asked).isEmpty();
    time.advanceMillis(2_000);
    assertThat(side.asked).containsExactly(NOBODY_CAME);
  }

  @Test
  void aParkedCallWhoseCallerNeverComesBackEnds() {
    taken();
    time.advanceMillis(131_000);
    assertThat(ended()).contains(EndReason.LINE_LOST);
    assertThat(time.pending()).isZero();
  }

  @Test
  void aConversationThatDiesMeanwhileIsOpenedAnewAndKnowsThatNobodyCame() {
    FakeConversations.Side first = taken();
    first.tells.failed(new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "x", "x"));
    first.tells.closed();
    FakeConversations.Side second = conversations.latest();
    assertThat(second).isNotSameAs(first);
    transfer.complete(TransferOutcome.NOT_REACHED);
    reconnected();
    second.tells.ready();
    assertThat(second.asked).containsExactly(NOBODY_CAME);
  }

  @Test
  void anAgentLostForGoodMeanwhileIsMissedOnlyWhenNobodyComes() {
    FakeConversations.Side side = taken();
    side.tells.failed(new ConversationFailure(ConversationFailure.Kind.FATAL, "x", "x"));
    side.tells.closed();
    assertThat(ended()).isEmpty();
    transfer.complete(TransferOutcome.NOT_REACHED);
    reconnected();
    assertThat(ended()).contains(EndReason.NO_CONVERSATION);
    assertThat(unfinished).hasSize(1);
  }

  @Test
  void aLateOutcomeOfAnEarlierTransferIsNoNews() {
    FakeConversations.Side side = dialing();
    time.advanceMillis(121_000);
    side.asked.clear();
    transfer.complete(TransferOutcome.REACHED);
    assertThat(ended()).isEmpty();
    assertThat(news)
        .anyMatch(what -> what.toString().contains("TransferSettled") && isUnexpected(what));
  }

  private static boolean isUnexpected(CallNews what) {
    return what instanceof CallNews.Unexpected;
  }

  @Test
  void thePersonHearsWhatTheCallKnows() {
    directory = (inquiry, key, deadline) -> CompletableFuture.completedFuture(SampleAnswers.MRI);
    FakeConversations.Side side = greeted();
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(
        check(
            "t1",
            Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI")));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    side.says("r2", side.asked.get(side.asked.size() - 1).substring("say ".length()), 500);
    time.advanceMillis(600);
    asksForPerson(side, ToolArguments.of(Map.of("reason", "wants to appeal")));
    Handover handover = handovers.get(0);
    assertThat(handover.manner()).isEqualTo(Handover.Manner.WARM);
    assertThat(handover.summary())
        .startsWith("A caller to the Insurance Eligibility Line asks for a person.")
        .contains("They asked about: MRI.")
        .contains("The patient's member ID and date of birth were verified.")
        .contains("They were told: ", "$1,050", "$50")
        .endsWith("The agent says: wants to appeal.")
        .doesNotContain("MB123456", "1985");
    assertThat(handover.toString()).doesNotContain("MRI");
  }

  @Test
  void ofACallerWhoGaveNothingThePersonHearsThatToo() {
    dialing();
    assertThat(handovers.get(0).summary())
        .isEqualTo(
            "A caller to the Insurance Eligibility Line asks for a person. The patient was not"
                + " verified.");
  }

  @Test
  void aColdHandoverTellsNothing() {
    Calls cold = builder(conversations).handover(Handover.Manner.COLD).open();
    cold.ring(incoming());
    conversations.latest().tells.ready();
    cold.connect(ID, line);
    conversations.latest().tells.toolRequested(tool("t1", "transfer_to_person"));
    time.advanceMillis(20_000);
    assertThat(handovers).extracting(Handover::summary).containsExactly("");
  }

  @Test
  void aFarewellOfTheAgentDoesNotEndACallThatIsBeingTransferred() {
    FakeConversations.Side side = dialing();
    side.tells.toolRequested(tool("t9", "end_call"));
    assertThat(ended()).isEmpty();
  }
}
