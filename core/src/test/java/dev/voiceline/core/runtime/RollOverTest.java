package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.tool.ToolResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation is renewed before its provider ends it. */
class RollOverTest extends CallRig {
  private Calls longCalls;
  private FakeConversations.Side old;

  @BeforeEach
  void aCallThatHasLastedForAlmostAnHour() {
    longCalls =
        builder(conversations)
            .policy(CallPolicy.standard().lastingAtMost(Duration.ofHours(3)))
            .open();
    longCalls.ring(incoming());
    old = conversations.latest();
    old.tells.ready();
    longCalls.connect(ID, line);
    old.says("r0", DefaultAgent.GREETING, 2_000);
    time.advance(Duration.ofMinutes(57).plusSeconds(59));
    old.asked.clear();
    old.heard.clear();
    assertThat(conversations.opened).hasSize(1);
  }

  private FakeConversations.Side next() {
    assertThat(conversations.opened).hasSize(2);
    return conversations.latest();
  }

  private void hear() {
    line.listener().audio(new byte[160]);
  }

  private boolean renewed() {
    return news.stream().anyMatch(CallNews.ConversationRenewed.class::isInstance);
  }

  @Test
  void inAPauseTheNextOneIsMadeReadyWhileTheOldOneStillListens() {
    time.advanceMillis(1_500);
    assertThat(next().brief.history())
        .containsExactly(new Exchange.AgentSaid(DefaultAgent.GREETING, false));
    hear();
    assertThat(old.heard).hasSize(1);
    assertThat(next().heard).isEmpty();
    next().tells.ready();
    hear();
    assertThat(old.heard).hasSize(1);
    assertThat(next().heard).hasSize(1);
    assertThat(old.closes).isEqualTo(1);
    assertThat(next().asked).as("the caller notices nothing").isEmpty();
    assertThat(renewed()).isTrue();
    callerTalks(next(), "u1");
    assertThat(next().asked).containsExactly("reply");
    assertThat(news.toString()).doesNotContain("Unexpected");
  }

  @Test
  void theOldOneSaysNothingMoreOnceItIsReplaced() {
    time.advanceMillis(1_500);
    next().tells.ready();
    int played = line.playedMs();
    old.says("late", "Are you still there?", 1_000);
    old.drops();
    time.advanceMillis(2_000);
    assertThat(line.playedMs()).isEqualTo(played);
    assertThat(conversations.opened).hasSize(2);
  }

  @Test
  void nothingIsDoneWhileSomebodySpeaksOrAToolIsOpen() {
    old.callerStarts("u1");
    time.advanceMillis(5_000);
    assertThat(conversations.opened).hasSize(1);
    old.callerStops("u1");
    old.tells.replyStarted(new ReplyId("r1"));
    CompletableFuture<ToolResult> result = new CompletableFuture<>();
    toolBody = () -> result;
    old.tells.toolRequested(tool("t1", "mine"));
    old.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    time.advanceMillis(5_000);
    assertThat(conversations.opened).hasSize(1);
    result.complete(ToolResult.say("ok", "ok"));
    old.says("r2", "That is done.", 1_000);
    assertThat(conversations.opened).hasSize(1);
    time.advanceMillis(1_500);
    assertThat(next().brief.history()).hasSize(3);
  }

  @Test
  void whoSpeaksBeforeTheNextOneIsReadyStaysWithTheOldOne() {
    time.advanceMillis(1_500);
    FakeConversations.Side early = next();
    old.callerStarts("u1");
    early.tells.ready();
    assertThat(early.closes).isEqualTo(1);
    old.callerStops("u1");
    old.callerSaid("u1", "One more thing.");
    assertThat(old.asked).containsExactly("reply");
    old.says("r1", "Yes?", 500);
    time.advanceMillis(1_000);
    assertThat(conversations.opened).hasSize(3);
    assertThat(conversations.latest().brief.history())
        .contains(new Exchange.CallerSaid("One more thing."));
  }

  @Test
  void whenTimeIsShortWhatWasSaidToTheEndMayStillBeHeard() {
    old.callerStarts("u1");
    old.callerStops("u1");
    old.callerSaid("u1", "Please tell me all of it.");
    old.says("r1", "That is a long story.", 118_000);
    time.advance(Duration.ofSeconds(100));
    assertThat(conversations.opened).as("not yet").hasSize(1);
    time.advanceMillis(1_500);
    next().tells.ready();
    assertThat(renewed()).isTrue();
    assertThat(next().brief.history())
        .endsWith(new Exchange.AgentSaid("That is a long story.", false));
    int played = line.playedMs();
    time.advanceMillis(10_000);
    assertThat(line.playedMs() - played).isGreaterThanOrEqualTo(9_900);
    assertThat(next().asked).isEmpty();
  }

  @Test
  void aReplyThatIsBeingMadeIsNotCutEvenWhenTimeIsShort() {
    callerTalks(old, "u1");
    old.tells.replyStarted(new ReplyId("r1"));
    for (int second = 0; second < 119; second++) {
      old.tells.audio(new ItemId("i1"), new byte[8_000]);
      time.advanceMillis(1_000);
    }
    assertThat(conversations.opened).hasSize(1);
    old.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    time.advanceMillis(200);
    assertThat(conversations.opened).hasSize(2);
  }

  @Test
  void whenTheNextOneCannotBeHadTheOldOneStaysUntilItEnds() {
    time.advanceMillis(1_500);
    next().isRefused();
    hear();
    assertThat(old.heard).hasSize(1);
    time.advanceMillis(1_000);
    assertThat(conversations.opened).as("it is tried again").hasSize(3);
    conversations.latest().isRefused();
    old.drops();
    conversations.latest().tells.ready();
    callerTalks(conversations.latest(), "u1");
    assertThat(conversations.latest().asked).endsWith("reply");
    assertThat(ended()).isEmpty();
  }

  @Test
  void oneThatHangsIsGivenUp() {
    time.advanceMillis(1_500);
    FakeConversations.Side hanging = next();
    time.advanceMillis(10_500);
    assertThat(hanging.closes).isEqualTo(1);
    assertThat(conversations.opened).hasSize(3);
  }

  @Test
  void theNextOneIsRenewedInItsTurn() {
    time.advanceMillis(1_500);
    next().tells.ready();
    time.advance(Duration.ofMinutes(57));
    assertThat(conversations.opened).hasSize(2);
    time.advance(Duration.ofMinutes(1));
    assertThat(conversations.opened).hasSize(3);
  }

  @Test
  void aCallThatEndsMeanwhileClosesBoth() {
    time.advanceMillis(1_500);
    longCalls.hangUp(ID);
    assertThat(old.closes).isEqualTo(1);
    assertThat(next().closes).isEqualTo(1);
    assertThat(time.pending()).isZero();
  }
}
