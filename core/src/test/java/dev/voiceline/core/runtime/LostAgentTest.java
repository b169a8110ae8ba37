package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.AnsweredBy;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallFacts;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PhoneNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls that lose their agent while the caller, or a machine, is there. */
class LostAgentTest extends CallRig {
  private static void fatally(FakeConversations.Side side) {
    side.tells.failed(new ConversationFailure(ConversationFailure.Kind.FATAL, "x", "x"));
    side.tells.closed();
  }

  @Test
  void theNetworkCarriesOnWithWhatTheCallerHasGiven() {
    directory = (inquiry, key, deadline) -> CompletableFuture.completedFuture(SampleAnswers.NOBODY);
    FakeConversations.Side side = greeted();
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(
        check(
            "t1",
            Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI")));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    side.tells.replyStarted(new ReplyId("r2"));
    side.tells.toolRequested(check("t2", Map.of("member_id", "MB999999", "procedure", "X-ray")));
    fatally(side);
    assertThat(ended()).contains(EndReason.NO_CONVERSATION);
    assertThat(partings).isEmpty();
    Unfinished call = unfinished.get(0);
    assertThat(call.call().id()).isEqualTo(ID);
    assertThat(call.member()).contains(MemberId.parse("MB999999").orElseThrow());
    assertThat(call.born()).contains(BirthDate.of(LocalDate.of(1985, 3, 15)));
    assertThat(call.procedure()).contains("X-ray");
    assertThat(call.inquiry().memory().failedAttempts()).isEqualTo(1);
  }

  @Test
  void nothingIsKnownOfACallerWhoGaveNothing() {
    fatally(greeted());
    Unfinished call = unfinished.get(0);
    assertThat(call.member()).isEmpty();
    assertThat(call.born()).isEmpty();
    assertThat(call.procedure()).isEmpty();
  }

  @Test
  void repliesThatKeepFailingLoseTheAgent() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    // The third is the word by which the caller is told that the agent is there.
    for (int i = 0; i < 4; i++) {
      side.tells.replyStarted(new ReplyId("r" + i));
      side.tells.replyGenerated(new ReplyId("r" + i), ReplyOutcome.FAILED);
      time.advanceMillis(1_100);
    }
    assertThat(ended()).contains(EndReason.AGENT_FAILED);
    assertThat(unfinished).hasSize(1);
  }

  @Test
  void anAgentWhoCannotComeIsKnownWhileThePhoneRingsAndCarriedOnWhenTheLineIsThere() {
    calls.ring(incoming());
    assertThat(calls.agentIsLost(ID)).isFalse();
    fatally(conversations.latest());
    assertThat(calls.agentIsLost(ID)).isTrue();
    assertThat(unfinished).isEmpty();
    calls.connect(ID, line);
    assertThat(unfinished).hasSize(1);
    assertThat(line.closed).isTrue();
  }

  @Test
  void aMachineSilencesTheAgentAndEndsTheCallWithoutAHangUp() {
    FakeConversations.Side side = outgoing();
    side.says("r0", DefaultAgent.GREETING, 5_000);
    time.advanceMillis(1_000);
    calls.report(ID, new NetworkEvent.Answered(AnsweredBy.MACHINE_GREETING));
    int played = line.playedMs();
    time.advanceMillis(5_000);
    assertThat(line.playedMs()).isEqualTo(played);
    assertThat(line.clears).isEqualTo(1);
    assertThat(line.closed).isTrue();
    assertThat(side.closes).isEqualTo(1);
    assertThat(ended()).contains(EndReason.MACHINE_ANSWERED);
    assertThat(partings).isEmpty();
    assertThat(unfinished).isEmpty();
  }

  @Test
  void aPersonOrSomebodyUnknownChangesNothing() {
    outgoing();
    calls.report(ID, new NetworkEvent.Answered(AnsweredBy.HUMAN));
    calls.report(ID, new NetworkEvent.Answered(AnsweredBy.UNKNOWN));
    assertThat(ended()).isEmpty();
  }

  private FakeConversations.Side outgoing() {
    PhoneNumber ours = PhoneNumber.of("+15005550001");
    PhoneNumber theirs = PhoneNumber.of("+15005550006");
    calls.ring(
        new AnnouncedCall(ID, AnnouncedCall.Direction.OUTGOING, ours, theirs, CallFacts.none()));
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    calls.connect(ID, line);
    return side;
  }
}
