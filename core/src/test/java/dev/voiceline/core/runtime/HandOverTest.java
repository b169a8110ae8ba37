package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.PlayedLine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A call stops here so that another node can go on with it. */
class HandOverTest extends CallRig {
  private static boolean over(CompletionStage<Void> stage) {
    return stage.toCompletableFuture().isDone();
  }

  private void nothingIsHeld() {
    assertThat(calls.live()).isEmpty();
    assertThat(line.closed).isTrue();
    assertThat(conversations.opened).allMatch(side -> side.closes > 0);
    assertThat(time.pending()).isZero();
  }

  @Test
  void everythingIsGivenBackAndTheNetworkIsToldNothing() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    CompletionStage<Void> handed = calls.handOver(ID);
    assertThat(over(handed)).isTrue();
    nothingIsHeld();
    assertThat(partings).isEmpty();
    assertThat(unfinished).isEmpty();
    assertThat(ended()).isEmpty();
    assertThat(news).last().isEqualTo(new CallNews.HandedOn());
    assertThat(news).noneMatch(CallNews.Billed.class::isInstance);
  }

  @Test
  void whatWasHeardOfASentenceIsToldBeforeTheEnd() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.says("r1", "Please tell me your member ID now.", 4_000);
    time.advanceMillis(1_000);
    calls.handOver(ID);
    assertThat(news.subList(0, news.size() - 1))
        .filteredOn(CallNews.AgentSaid.class::isInstance)
        .last()
        .extracting(said -> ((CallNews.AgentSaid) said).item().heardMs())
        .isEqualTo(1_000);
  }

  @Test
  void whatIsToldAfterwardsChangesNothing() {
    CompletableFuture<ToolResult> slow = new CompletableFuture<>();
    toolBody = () -> slow;
    FakeConversations.Side side = greeted();
    side.tells.toolRequested(tool("t1", "mine"));
    calls.handOver(ID);
    int told = news.size();
    slow.complete(ToolResult.say("ok", "ok"));
    side.callerStarts("u9");
    line.listener().closed(LineEnd.CLOSED_BY_US);
    PlayedLine late = new PlayedLine(time);
    assertThat(calls.connect(ID, late)).isFalse();
    assertThat(calls.lineBroke(ID)).isFalse();
    time.advance(Duration.ofMinutes(5));
    assertThat(news).hasSize(told);
  }

  @Test
  void aRingingCallIsHandedOverToo() {
    ringing();
    assertThat(over(calls.handOver(ID))).isTrue();
    assertThat(calls.live()).isEmpty();
    assertThat(time.pending()).isZero();
    assertThat(partings).isEmpty();
  }

  @Test
  void aGoodbyeIsFinishedFirst() {
    FakeConversations.Side side = greeted();
    calls.sayGoodbye(ID, "Goodbye now.");
    CompletionStage<Void> handed = calls.handOver(ID);
    assertThat(over(handed)).isFalse();
    side.says("bye", "Goodbye now.", 1_000);
    time.advanceMillis(1_100);
    assertThat(over(handed)).isTrue();
    assertThat(ended()).contains(EndReason.ENDED_BY_OPERATOR);
    assertThat(news).doesNotContain(new CallNews.HandedOn());
  }

  @Test
  void aGoodbyeThatNeverComesIsBounded() {
    greeted();
    calls.sayGoodbye(ID, "Goodbye now.");
    CompletionStage<Void> handed = calls.handOver(ID);
    time.advance(Duration.ofSeconds(20));
    assertThat(over(handed)).isTrue();
    assertThat(ended()).isPresent();
  }

  @Test
  void aCallerWhoGoesOnDuringTheGoodbyeIsHandedOver() {
    FakeConversations.Side side = greeted();
    side.tells.toolRequested(tool("t1", "end_call"));
    side.says("bye", "Thank you for calling. Goodbye for now, and all the best.", 4_000);
    time.advanceMillis(500);
    CompletionStage<Void> handed = calls.handOver(ID);
    assertThat(over(handed)).isFalse();
    callerTalks(side, "u1");
    assertThat(over(handed)).isTrue();
    assertThat(news).last().isEqualTo(new CallNews.HandedOn());
    nothingIsHeld();
  }

  @Test
  void aCallThatAnotherNodeHasStopsAtOnceEvenInItsGoodbye() {
    greeted();
    calls.sayGoodbye(ID, "Goodbye now.");
    calls.lost(ID);
    assertThat(news).last().isEqualTo(new CallNews.HandedOn());
    assertThat(partings).isEmpty();
    nothingIsHeld();
  }

  @Test
  void anUnknownCallIsHandedOverAtOnce() {
    assertThat(over(calls.handOver(ID))).isTrue();
    calls.lost(ID);
    assertThat(news).isEmpty();
  }

  @Test
  void aDrainHandsOverAtItsLimitWhatIsStillLive() {
    greeted();
    CompletionStage<Void> drained = calls.drain(Duration.ofSeconds(30));
    time.advanceMillis(29_900);
    assertThat(over(drained)).isFalse();
    assertThat(calls.ring(incoming())).isEqualTo(Calls.Reception.TAKEN);
    time.advanceMillis(200);
    assertThat(over(drained)).isTrue();
    nothingIsHeld();
    assertThat(partings).isEmpty();
  }

  @Test
  void aDrainThatIsOverBeforeItsLimitLeavesNoAlarm() {
    greeted();
    CompletionStage<Void> drained = calls.drain(Duration.ofSeconds(30));
    calls.hangUp(ID);
    assertThat(over(drained)).isTrue();
    assertThat(time.pending()).isZero();
  }
}
