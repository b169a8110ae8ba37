package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.WithoutAgent;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.media.AudioFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls that have more than one provider to go to. */
class ProvidersTest extends CallRig {
  private final FakeConversations one = new FakeConversations("one");
  private final FakeConversations two =
      new FakeConversations(
          "two",
          new ConversationTraits(
              AudioFormat.PCMU_8K,
              true,
              Duration.ofMillis(500),
              true,
              false,
              true,
              Duration.ofMinutes(30)));

  private Calls calls(WithoutAgent who) {
    return builder(one).otherwise(two).policy(CallPolicy.standard().thenServedBy(who)).open();
  }

  private FakeConversations.Side talking(Calls calls) {
    calls.ring(incoming());
    FakeConversations.Side side = one.latest();
    side.tells.ready();
    calls.connect(ID, line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_050);
    side.asked.clear();
    return side;
  }

  private List<CallNews.ProviderChanged> changes() {
    return news.stream()
        .filter(CallNews.ProviderChanged.class::isInstance)
        .map(CallNews.ProviderChanged.class::cast)
        .toList();
  }

  @Test
  void whoIsRefusedByTheFirstIsGreetedByTheSecond() {
    Calls calls = calls(WithoutAgent.KEYPAD);
    calls.ring(incoming());
    one.latest().isRefused();
    assertThat(calls.agentIsLost(ID)).isFalse();
    two.latest().tells.ready();
    calls.connect(ID, line);
    assertThat(two.latest().asked).containsExactly("say " + DefaultAgent.GREETING);
    assertThat(one.opened).hasSize(1);
  }

  @Test
  void theFirstIsTriedOnceMoreAndTheNextHasTheWholeHistory() {
    FakeConversations.Side side = talking(calls(WithoutAgent.KEYPAD));
    callerTalks(side, "u1");
    side.callerSaid("u1", "Is an MRI covered?");
    side.drops();
    assertThat(two.opened).isEmpty();
    one.latest().drops();
    assertThat(one.opened).hasSize(2);
    FakeConversations.Side next = two.latest();
    assertThat(next.brief.history())
        .containsExactly(
            new Exchange.AgentSaid(DefaultAgent.GREETING, false),
            new Exchange.CallerSaid("Is an MRI covered?"));
    next.tells.ready();
    assertThat(next.asked).containsExactly("reply");
    assertThat(changes())
        .containsExactly(
            new CallNews.ProviderChanged(
                "one", "two", List.of("verbatim speech", "session length")));
  }

  @Test
  void oneThatHangsWhileItIsOpenedIsNotWaitedForWhenThereIsAnother() {
    Calls calls = calls(WithoutAgent.KEYPAD);
    calls.ring(incoming());
    FakeConversations.Side hanging = one.latest();
    time.advanceMillis(4_000);
    assertThat(hanging.closes).isEqualTo(1);
    two.latest().tells.ready();
    calls.connect(ID, line);
    assertThat(two.latest().asked).containsExactly("say " + DefaultAgent.GREETING);
    hanging.tells.ready();
    hanging.says("late", "Hello?", 1_000);
    assertThat(line.playedMs()).isZero();
  }

  @Test
  void repliesThatKeepFailingAreAskedOfTheNext() {
    FakeConversations.Side side = talking(calls(WithoutAgent.KEYPAD));
    callerTalks(side, "u1");
    side.callerSaid("u1", "Is an MRI covered?");
    failReplies(side);
    assertThat(side.closes).isEqualTo(1);
    two.latest().tells.ready();
    assertThat(two.latest().asked).endsWith("reply");
    assertThat(ended()).isEmpty();
  }

  @Test
  void afterTheLastOneTheCallerGoesOnByKeypad() {
    FakeConversations.Side side = talking(calls(WithoutAgent.KEYPAD));
    side.isRefused();
    two.latest().isRefused();
    assertThat(ended()).contains(EndReason.NO_CONVERSATION);
    assertThat(unfinished).hasSize(1);
    assertThat(handovers).isEmpty();
    assertThat(time.pending()).isZero();
  }

  @Test
  void afterTheLastOneAPersonIsFetchedWhereThatIsWanted() {
    FakeConversations.Side side = talking(calls(WithoutAgent.PERSON));
    side.isRefused();
    two.latest().isRefused();
    assertThat(handovers).hasSize(1);
    assertThat(ended()).contains(EndReason.HANDED_OVER);
    assertThat(unfinished).isEmpty();
  }

  @Test
  void whenNoPersonComesEitherTheCallerGoesOnByKeypad() {
    transfer = CompletableFuture.completedFuture(TransferOutcome.REFUSED);
    FakeConversations.Side side = talking(calls(WithoutAgent.PERSON));
    side.isRefused();
    two.latest().isRefused();
    assertThat(handovers).hasSize(1);
    assertThat(unfinished).hasSize(1);
  }

  @Test
  void aCallerForWhomThereIsOnlyAPersonGetsALineForThat() {
    Calls calls = calls(WithoutAgent.PERSON);
    calls.ring(incoming());
    one.latest().isRefused();
    two.latest().isRefused();
    assertThat(calls.agentIsLost(ID)).as("a line is needed to be transferred").isFalse();
    calls.connect(ID, line);
    assertThat(handovers).hasSize(1);
  }

  @Test
  void theFirstMayHaveMendedItselfByTheTimeTheSecondFails() {
    FakeConversations.Side side = talking(calls(WithoutAgent.KEYPAD));
    side.isRefused();
    FakeConversations.Side second = two.latest();
    second.tells.ready();
    callerTalks(second, "u1");
    second.says("r1", "Let me see.", 1_000);
    time.advanceMillis(1_100);
    second.isRefused();
    assertThat(one.opened).hasSize(2);
    one.latest().tells.ready();
    assertThat(ended()).isEmpty();
  }

  @Test
  void oneThatFailedOthersIsNotAskedFirst() {
    Calls calls = calls(WithoutAgent.KEYPAD);
    talking(calls).isRefused();
    two.latest().tells.ready();
    calls.hangUp(ID);
    calls.ring(incoming());
    assertThat(two.opened).hasSize(2);
    assertThat(one.opened).hasSize(1);
  }

  @Test
  void oneThatOwesAReplyAndKeepsSilentIsLeft() {
    FakeConversations.Side side = talking(calls(WithoutAgent.KEYPAD));
    callerTalks(side, "u1");
    side.callerSaid("u1", "Is an MRI covered?");
    time.advance(ReplyWatch.PATIENCE);
    assertThat(side.closes).isEqualTo(1);
    assertThat(news.toString()).contains("no_reply");
    one.latest().tells.ready();
    assertThat(one.latest().asked).isNotEmpty();
    time.advance(ReplyWatch.PATIENCE);
    two.latest().tells.ready();
    assertThat(two.latest().asked).isNotEmpty();
    time.advance(ReplyWatch.PATIENCE);
    two.latest().tells.ready();
    time.advance(ReplyWatch.PATIENCE.multipliedBy(6));
    assertThat(ended()).contains(EndReason.NO_CONVERSATION);
    assertThat(one.opened.size() + two.opened.size()).isLessThan(8);
  }

  @Test
  void oneThatFallsSilentInTheMiddleOfAReplyIsLeftToo() {
    FakeConversations.Side side = talking(calls(WithoutAgent.KEYPAD));
    callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    time.advance(ReplyWatch.PATIENCE.minusMillis(1));
    assertThat(side.closes).isZero();
    time.advanceMillis(1);
    assertThat(side.closes).isEqualTo(1);
  }

  @Test
  void oneThatOwesNothingMayBeSilent() {
    FakeConversations.Side side = talking(calls(WithoutAgent.KEYPAD));
    time.advance(Duration.ofMinutes(5));
    assertThat(side.closes).isZero();
  }

  @Test
  void withoutMoneyTheAgentIsLostFromTheStart() {
    Calls calls = builder(one).spending(() -> false).open();
    assertThat(calls.ring(incoming())).isEqualTo(Calls.Reception.TAKEN);
    assertThat(calls.agentIsLost(ID)).isTrue();
    assertThat(one.opened).isEmpty();
    calls.connect(ID, line);
    assertThat(unfinished).hasSize(1);
  }

  @Test
  void aCallThatHasCostEnoughGoesOnByKeypadAfterAWord() {
    Calls calls = calls(WithoutAgent.KEYPAD);
    FakeConversations.Side side = talking(calls);
    calls.ceilingReached(ID);
    assertThat(side.asked.get(0)).startsWith("say I'm sorry, I cannot stay on this call");
    assertThat(unfinished).isEmpty();
    side.says("r1", "I'm sorry, I cannot stay on this call any longer.", 2_000);
    time.advanceMillis(2_100);
    assertThat(ended()).contains(EndReason.CEILING_REACHED);
    assertThat(unfinished).hasSize(1);
    assertThat(side.closes).isEqualTo(1);
  }

  @Test
  void aCallThatHasCostEnoughGoesOnWithAPersonWhereThatIsWanted() {
    Calls calls = calls(WithoutAgent.PERSON);
    FakeConversations.Side side = talking(calls);
    calls.ceilingReached(ID);
    assertThat(handovers).isEmpty();
    side.says("r1", "I'm sorry, I cannot stay on this call any longer.", 2_000);
    time.advanceMillis(2_100);
    assertThat(handovers).hasSize(1);
    assertThat(ended()).contains(EndReason.HANDED_OVER);
  }

  @Test
  void oneThatSpeaksAnotherFormatIsPassedOverAndToldOf() {
    FakeConversations wide =
        new FakeConversations(
            "wide",
            new ConversationTraits(
                AudioFormat.PCM16_24K,
                true,
                Duration.ofMillis(500),
                true,
                true,
                true,
                Duration.ofHours(1)));
    Calls calls = builder(one).otherwise(wide).open();
    assertThat(calls.warnings()).hasSize(1).first().asString().contains("wide", "PCM16_24K");
    talking(calls).isRefused();
    assertThat(wide.opened).isEmpty();
    assertThat(unfinished).hasSize(1);
  }

  @Test
  void twoOfOneNameAreRefused() {
    CallsBuilder builder = builder(one).otherwise(new FakeConversations("one"));
    assertThatThrownBy(builder::open).hasMessageContaining("one");
  }

  private void failReplies(FakeConversations.Side side) {
    for (int i = 0; i < 3; i++) {
      side.tells.replyStarted(new ReplyId("f" + i));
      side.tells.replyGenerated(new ReplyId("f" + i), ReplyOutcome.FAILED);
      time.advanceMillis(1_100);
    }
  }
}
