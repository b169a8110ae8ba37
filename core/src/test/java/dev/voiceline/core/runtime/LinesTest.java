package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.PlayedLine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A call outlives its line. */
class LinesTest extends CallRig {
  private static final String SORRY = "say I'm sorry, the line dropped for a moment.";

  private FakeConversations.Side brokenInASentence() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.says("r1", "Please tell me your member ID now.", 4_000);
    time.advanceMillis(1_000);
    side.asked.clear();
    line.listener().closed(LineEnd.LOST);
    return side;
  }

  @Test
  void whatWasHeardOfACutSentenceIsToldAndNothingIsAskedForWithoutALine() {
    FakeConversations.Side side = brokenInASentence();
    time.advanceMillis(3_000);
    assertThat(ended()).isEmpty();
    assertThat(side.asked).containsExactly("interrupted");
    assertThat(side.interruptions.get(0).reply()).contains(new ReplyId("r1"));
    assertThat(side.interruptions.get(0).items().get(0).heardMs()).isBetween(995, 1_005);
  }

  @Test
  void onTheNewLineTheAgentSaysSorryAndGoesOnWhereItWas() {
    FakeConversations.Side side = brokenInASentence();
    reconnected();
    assertThat(side.asked).containsExactly("interrupted", SORRY);
    side.says("r2", "I'm sorry, the line dropped for a moment.", 1_000);
    assertThat(side.asked).containsExactly("interrupted", SORRY, "reply");
    assertThat(side.guidances.get(side.guidances.size() - 1))
        .isInstanceOf(Guidance.Instructed.class);
  }

  @Test
  void aLineThatBreaksBeforeAWordWasSaidNeedsNoSorry() {
    calls.ring(incoming());
    calls.connect(ID, line);
    line.listener().closed(LineEnd.LOST);
    reconnected();
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    assertThat(side.asked).containsExactly("say " + DefaultAgent.GREETING);
    side.says("r0", DefaultAgent.GREETING, 1_000);
    time.advanceMillis(1_100);
    assertThat(side.asked).hasSize(1);
  }

  @Test
  void watchersAreToldThatTheLineWentAndCameBack() {
    brokenInASentence();
    reconnected();
    assertThat(news).contains(new CallNews.LineGone(true), new CallNews.LineBack(true));
  }

  @Test
  void theNewLineCarriesBothSides() {
    FakeConversations.Side side = brokenInASentence();
    PlayedLine next = reconnected();
    side.says("r2", "I'm sorry, the line dropped for a moment.", 1_000);
    time.advanceMillis(1_100);
    assertThat(next.playedMs()).isEqualTo(1_000);
    int before = side.heardBytes;
    next.listener().audio(new byte[160]);
    assertThat(side.heardBytes - before).isEqualTo(160);
  }

  @Test
  void aGreetingThatNobodyHeardIsSaidOnTheNewLineWithoutASorry() {
    FakeConversations.Side side = ringing();
    calls.connect(ID, line);
    side.tells.replyStarted(new ReplyId("r0"));
    line.listener().closed(LineEnd.LOST);
    side.tells.replyGenerated(new ReplyId("r0"), ReplyOutcome.CANCELLED);
    side.asked.clear();
    reconnected();
    assertThat(side.asked).containsExactly("say " + DefaultAgent.GREETING);
  }

  @Test
  void thatTheNetworkReportsTheBreakTooChangesNothing() {
    brokenInASentence();
    calls.lineClosed(ID, LineEnd.LOST);
    assertThat(ended()).isEmpty();
    assertThat(calls.lineBroke(ID)).isTrue();
    reconnected();
    assertThat(news).contains(new CallNews.LineBack(true));
  }

  @Test
  void aLineThatDoesNotComeBackInTimeEndsTheCallWithAnApology() {
    brokenInASentence();
    time.advanceMillis(9_900);
    assertThat(ended()).isEmpty();
    assertThat(calls.wantsLine(ID)).isTrue();
    time.advanceMillis(200);
    assertThat(ended()).contains(EndReason.LINE_LOST);
    assertThat(partings).containsExactly(CallControl.Parting.APOLOGY);
    assertThat(calls.wantsLine(ID)).isFalse();
    assertThat(time.pending()).isZero();
  }

  @Test
  void aLineThatIsThereIsNotReplacedByAStranger() {
    FakeConversations.Side side = greeted();
    assertThat(calls.wantsLine(ID)).isFalse();
    assertThat(calls.connect(ID, new PlayedLine(time))).isFalse();
    callerTalks(side, "u1");
    assertThat(side.asked).containsExactly("reply");
    assertThat(line.closed).isFalse();
  }

  @Test
  void onlyOneLineIsTakenInThePlaceOfALostOne() {
    brokenInASentence();
    reconnected();
    assertThat(calls.connect(ID, new PlayedLine(time))).isFalse();
  }

  @Test
  void newsOfAnOldLineDoNotCount() {
    FakeConversations.Side side = brokenInASentence();
    PlayedLine next = reconnected();
    side.says("r2", "I'm sorry, the line dropped for a moment.", 5_000);
    int heard = side.heardBytes;
    line.listener().audio(new byte[160]);
    line.listener().keypad('4');
    line.listener().keypad('#');
    line.returnStaleMarks();
    for (int mark = 0; mark < 20; mark++) {
      line.listener().markReturned("g0-" + mark);
      line.listener().markReturned("g1-" + mark);
    }
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(side.heardBytes).isEqualTo(heard);
    assertThat(side.asked).noneMatch(asked -> asked.startsWith("read"));
    assertThat(ended()).isEmpty();
    time.advanceMillis(1_000);
    next.listener().closed(LineEnd.LOST);
    assertThat(side.interruptions.get(1).items().get(0).heardMs()).isBetween(995, 1_005);
  }

  @Test
  void theNetworkMayTellOfTheBreakBeforeTheLineDoes() {
    FakeConversations.Side side = greeted();
    assertThat(calls.lineBroke(ID)).isTrue();
    assertThat(calls.wantsLine(ID)).isTrue();
    reconnected();
    line.listener().closed(LineEnd.LOST);
    time.advanceMillis(20_000);
    assertThat(ended()).isEmpty();
    assertThat(line.closed).isTrue();
    assertThat(side.asked).contains(SORRY);
  }

  @Test
  void theLineMayTellOfTheBreakBeforeTheNetworkDoes() {
    greeted();
    line.listener().closed(LineEnd.LOST);
    assertThat(calls.lineBroke(ID)).isTrue();
    reconnected();
    assertThat(calls.wantsLine(ID)).isFalse();
    assertThat(ended()).isEmpty();
  }

  @Test
  void aLineThatKeepsBreakingIsGivenUp() {
    greeted();
    PlayedLine now = line;
    for (int i = 0; i < 3; i++) {
      now.listener().closed(LineEnd.LOST);
      now = reconnected();
      time.advanceMillis(1_000);
    }
    now.listener().closed(LineEnd.LOST);
    assertThat(ended()).contains(EndReason.LINE_LOST);
    assertThat(calls.lineBroke(ID)).isFalse();
  }

  @Test
  void aLineThatBreaksNowAndThenIsNotGivenUp() {
    FakeConversations.Side side = greeted();
    PlayedLine now = line;
    for (int i = 0; i < 8; i++) {
      now.listener().closed(LineEnd.LOST);
      now = reconnected();
      side.says("sorry" + i, "The line dropped.", 500);
      side.says("on" + i, "As I said.", 500);
      for (int turn = 0; turn < 3; turn++) {
        time.advanceMillis(4_000);
        callerTalks(side, "u" + i + turn);
        side.callerSaid("u" + i + turn, "I am here.");
        side.says("r" + i + turn, "Good.", 500);
      }
      time.advanceMillis(3_000);
    }
    assertThat(ended()).isEmpty();
  }

  @Test
  void aStreamThatIsOfferedAndNeverComesIsNotOfferedForEver() {
    greeted();
    int offers = 0;
    while (calls.lineBroke(ID)) {
      offers++;
      time.advanceMillis(500);
      assertThat(offers).isLessThan(10);
    }
    assertThat(offers).isEqualTo(3);
    assertThat(ended()).contains(EndReason.LINE_LOST);
  }

  @Test
  void aCallerWhoHangsUpEndsTheCallAtOnce() {
    greeted();
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(ended()).contains(EndReason.CALLER_HUNG_UP);
    assertThat(calls.lineBroke(ID)).isFalse();
  }

  @Test
  void aCallerWhoHangsUpWhileTheLineIsAwayIsReportedByTheNetwork() {
    brokenInASentence();
    calls.report(ID, new NetworkEvent.Progressed(NetworkEvent.Stage.COMPLETED, Optional.empty()));
    assertThat(ended()).contains(EndReason.CALLER_HUNG_UP);
    assertThat(partings).isEmpty();
  }

  @Test
  void noLineIsWantedForAGoodbye() {
    greeted();
    calls.sayGoodbye(ID, "Goodbye.");
    assertThat(calls.lineBroke(ID)).isFalse();
    assertThat(ended()).contains(EndReason.ENDED_BY_OPERATOR);
  }

  @Test
  void aToolThatAnswersWhileTheLineIsAwayIsRepliedToWhenItIsBack() {
    CompletableFuture<ToolResult> slow = new CompletableFuture<>();
    toolBody = () -> slow;
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(tool("t1", "mine"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    side.asked.clear();
    line.listener().closed(LineEnd.LOST);
    slow.complete(ToolResult.say("ok", "ok"));
    assertThat(side.asked).containsExactly("answer t1");
    reconnected();
    assertThat(side.asked).containsExactly("answer t1", SORRY);
    assertThat(side.answers).hasSize(1);
  }

  @Test
  void aConversationThatDiesWhileTheLineIsAwayIsOpenedAnew() {
    FakeConversations.Side first = brokenInASentence();
    first.tells.failed(new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "x", "x"));
    first.tells.closed();
    FakeConversations.Side second = conversations.latest();
    assertThat(second).isNotSameAs(first);
    second.tells.ready();
    assertThat(second.asked).isEmpty();
    reconnected();
    assertThat(second.asked).containsExactly(SORRY);
    assertThat(ended()).isEmpty();
  }

  @Test
  void aCallerWhoWasCutOffIsAskedToSayItAgain() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(1_000);
    line.listener().closed(LineEnd.LOST);
    reconnected();
    side.says("r2", "I'm sorry, the line dropped for a moment.", 500);
    assertThat(side.guidances.get(0)).isInstanceOf(Guidance.Instructed.class);
    assertThat(((Guidance.Instructed) side.guidances.get(0)).instruction())
        .contains("say it again");
  }

  @Test
  void anEndByTheAgentWhileTheLineIsAwayWaitsForNobody() {
    FakeConversations.Side side = brokenInASentence();
    side.tells.toolRequested(tool("t1", "end_call"));
    assertThat(ended()).contains(EndReason.COMPLETED);
  }

  @Test
  void aRingingCallWhoseFirstStreamBreaksTakesAnother() {
    FakeConversations.Side side = ringing();
    assertThat(calls.lineBroke(ID)).isTrue();
    calls.connect(ID, line);
    assertThat(side.asked).containsExactly("say " + DefaultAgent.GREETING);
  }
}
