package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import org.junit.jupiter.api.Test;

/** Keys pressed while the agent is there. */
class KeypadTest extends CallRig {
  private void press(String keys) {
    keys.chars().forEach(key -> line.listener().keypad((char) key));
  }

  @Test
  void theFirstKeyCutsTheAgentOffAtOnceAndWhatWasHeardIsTold() {
    FakeConversations.Side side = greeted();
    side.says("r1", "Our lines are open from eight to five.", 4_000);
    time.advanceMillis(1_000);
    int clears = line.clears;

    press("1");

    assertThat(line.clears).isEqualTo(clears + 1);
    assertThat(side.interruptions).hasSize(1);
    assertThat(side.interruptions.get(0).items().get(0).heardMs()).isBetween(900, 1_100);
    assertThat(side.asked).containsExactly("interrupted");
  }

  @Test
  void theAgentIsSilentWhileTheCallerTypes() {
    FakeConversations.Side side = greeted();
    press("12");
    calls.sayGoodbye(ID, "We are closing.");
    time.advanceMillis(1_900);
    press("3");
    time.advanceMillis(1_900);
    assertThat(side.asked).isEmpty();

    time.advanceMillis(200);

    assertThat(side.asked).isNotEmpty();
    assertThat(side.asked.get(0)).startsWith("read The caller typed on the keypad: 1 2 3.");
  }

  @Test
  void aReplyThatWasOnItsWayIsWithdrawnByAKey() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    side.callerStops("u1");
    assertThat(side.asked).containsExactly("reply");

    press("47#");

    assertThat(side.asked).element(1).isEqualTo("interrupted");
    assertThat(side.asked).last().isEqualTo("reply");
  }

  @Test
  void anIdentifierIsDecodedAndReadOnce() {
    FakeConversations.Side side = greeted();

    press("*61*22123456#");

    assertThat(side.asked).hasSize(2);
    assertThat(side.asked.get(0)).contains("M B 1 2 3 4 5 6");
    assertThat(side.asked.get(1)).isEqualTo("reply");
    assertThat(news).contains(new CallNews.Typed(12));
  }

  @Test
  void anUnfinishedLetterIsWaitedForLonger() {
    FakeConversations.Side side = greeted();
    press("*6");
    time.advanceMillis(2_900);
    assertThat(side.asked).isEmpty();
    press("1");
    time.advanceMillis(1_900);
    assertThat(side.asked).isEmpty();
    time.advanceMillis(200);
    assertThat(side.asked.get(0)).startsWith("read The caller typed on the keypad: M.");
  }

  @Test
  void aLetterThatIsNeverFinishedIsExplained() {
    FakeConversations.Side side = greeted();
    press("12*6");
    time.advanceMillis(3_100);
    assertThat(side.asked.get(0)).contains("A letter was left unfinished.");
    assertThat(side.asked.get(1)).isEqualTo("reply");
  }

  @Test
  void aPoundAloneIsNoEntryAndInterruptsNobody() {
    FakeConversations.Side side = greeted();
    side.says("r1", "Our lines are open from eight to five.", 4_000);
    time.advanceMillis(1_000);
    press("#");
    assertThat(side.interruptions).isEmpty();
    assertThat(side.asked).isEmpty();
  }

  @Test
  void zeroAloneIsAPerson() {
    FakeConversations.Side side = greeted();
    press("0#");
    assertThat(side.asked).noneMatch(asked -> asked.equals("reply"));
    assertThat(ended()).hasValue(EndReason.HANDED_OVER);
  }

  @Test
  void zeroInTheMiddleOfAnEntryIsADigit() {
    FakeConversations.Side side = greeted();
    press("0");
    time.advanceMillis(1_500);
    press("4#");
    assertThat(side.asked.get(0)).contains("0 4.");
    assertThat(ended()).isEmpty();
  }

  @Test
  void zeroWhileTheAgentSpeaksWaitsForTheCutReplyAndThenIsAPerson() {
    FakeConversations.Side side = greeted();
    side.tells.replyStarted(new ReplyId("r1"));
    press("0#");
    assertThat(ended()).isEmpty();
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.CANCELLED);
    assertThat(ended()).hasValue(EndReason.HANDED_OVER);
  }

  @Test
  void whatIsSaidWhileTypingIsAnsweredAfterwards() {
    FakeConversations.Side side = greeted();
    press("47");
    side.callerStarts("u1");
    time.advanceMillis(1_000);
    side.callerStops("u1");
    assertThat(side.asked).isEmpty();
    time.advanceMillis(1_100);
    assertThat(side.asked).last().isEqualTo("reply");
  }

  @Test
  void whoStillSpeaksWhenTheEntryEndsIsNotSpokenOver() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    press("47#");
    assertThat(side.asked).hasSize(1).first().asString().startsWith("read");
    side.callerStops("u1");
    assertThat(side.asked).last().isEqualTo("reply");
  }
}
