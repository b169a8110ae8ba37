package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import org.junit.jupiter.api.Test;

/** Turns that go wrong in ways that real lines and services know. */
class TroubledTurnsTest extends CallRig {
  @Test
  void aShortYesWhoseWordsComeLateIsAnswered() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(700);
    side.callerStopsShort("u1");
    time.advanceMillis(1_660);
    side.callerSaid("u1", "Yes.");
    time.advanceMillis(20_000);
    assertThat(side.asked).contains("reply").doesNotContain("disregard u1");
  }

  @Test
  void speechThatWasHeldAndDeliveredFastIsNoCough() {
    FakeConversations.Side side = greeted();
    side.tells.failed(new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "x", "x"));
    side.tells.closed();
    FakeConversations.Side next = conversations.latest();
    time.advanceMillis(4_000);
    next.tells.ready();
    next.callerStarts("u9");
    time.advanceMillis(15);
    next.callerStops("u9");
    time.advanceMillis(1_600);
    next.callerSaid("u9", "My member ID is M B one two three four five six.");
    time.advanceMillis(20_000);
    assertThat(next.asked).contains("reply").doesNotContain("disregard u9");
  }

  @Test
  void unclearSpeechIsAnsweredAndNotForgotten() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(700);
    side.callerStopsShort("u1");
    side.tells.callerUnclear(new UtteranceId("u1"));
    time.advanceMillis(20_000);
    assertThat(side.asked).contains("reply").doesNotContain("disregard u1");
  }

  @Test
  void aYesFollowedByABreathIsAnswered() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(700);
    side.callerStopsShort("u1");
    time.advanceMillis(300);
    side.callerStarts("u2");
    time.advanceMillis(200);
    side.callerSaid("u1", "Yes.");
    time.advanceMillis(450);
    side.callerStopsShort("u2");
    side.callerSaid("u2", "");
    time.advanceMillis(20_000);
    assertThat(side.asked).contains("reply");
  }

  @Test
  void aRetryDoesNotAddASecondReply() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(2000);
    side.callerStops("u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.FAILED);
    time.advanceMillis(100);
    side.callerStarts("u2");
    time.advanceMillis(800);
    side.callerStops("u2");
    side.asked.clear();
    time.advanceMillis(200);
    side.says("r2", "Sure", 1000);
    time.advanceMillis(10_000);
    assertThat(side.asked.stream().filter("reply"::equals)).isEmpty();
  }

  @Test
  void aGreetingThatFailedIsSaidAgain() {
    FakeConversations.Side side = ringing();
    calls.connect(ID, line);
    side.asked.clear();
    side.tells.replyStarted(new ReplyId("r0"));
    side.tells.replyGenerated(new ReplyId("r0"), ReplyOutcome.FAILED);
    time.advanceMillis(2_000);
    assertThat(side.asked).containsExactly("say " + DefaultAgent.GREETING);
  }

  @Test
  void speechThatWasLostWithTheConversationIsAskedForAgain() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(4_000);
    side.tells.failed(new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "x", "x"));
    side.tells.closed();
    FakeConversations.Side next = conversations.latest();
    time.advanceMillis(800);
    next.tells.ready();
    time.advanceMillis(60_000);
    assertThat(next.asked).isNotEmpty();
  }

  @Test
  void aHelloDoesNotCostTheGreeting() {
    FakeConversations.Side side = ringing();
    calls.connect(ID, line);
    side.callerStarts("u1");
    time.advanceMillis(300);
    side.callerSaid("u1", "Hello?");
    time.advanceMillis(500);
    side.callerStops("u1");
    time.advanceMillis(5_000);
    assertThat(side.asked.stream().filter(a -> a.startsWith("say ")).count()).isEqualTo(2);
  }

  @Test
  void wordsOverTheAgentFollowedByABreathAreAnswered() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(2000);
    side.callerStops("u1");
    side.says("r1", "I have M B 1 2 3 4 5 6. Is that right?", 9000);
    time.advanceMillis(2_000);
    side.asked.clear();
    side.callerStarts("u2");
    time.advanceMillis(900);
    side.callerStopsShort("u2");
    time.advanceMillis(200);
    side.callerStarts("u3");
    time.advanceMillis(200);
    side.callerSaid("u2", "No, wait.");
    time.advanceMillis(450);
    side.callerStopsShort("u3");
    side.callerSaid("u3", "");
    time.advanceMillis(60_000);
    assertThat(side.asked).contains("reply");
  }

  @Test
  void aGreetingThatWasLostUnheardIsSaidInTheNextConversation() {
    FakeConversations.Side side = ringing();
    calls.connect(ID, line);
    side.tells.replyStarted(new ReplyId("r0"));
    side.tells.failed(new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "x", "x"));
    side.tells.closed();
    FakeConversations.Side next = conversations.latest();
    next.tells.ready();
    assertThat(next.asked).containsExactly("say " + DefaultAgent.GREETING);
  }

  @Test
  void aMurmurAtTheEndOfAQuestionIsAnAnswer() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(2000);
    side.callerStops("u1");
    side.says("r1", "I have M B 1 2 3 4 5 6. Is that right?", 4000);
    time.advanceMillis(3_900);
    side.asked.clear();
    side.callerStarts("u2");
    time.advanceMillis(900);
    side.callerStopsShort("u2");
    side.callerSaid("u2", "Mm-hmm.");
    time.advanceMillis(60_000);
    assertThat(side.asked).contains("reply");
  }

  @Test
  void wordsInAnotherScriptAreWords() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(2000);
    side.callerStops("u1");
    side.says("r1", "I have M B 1 2 3 4 5 6. Is that right?", 4000);
    time.advanceMillis(2_000);
    side.asked.clear();
    side.callerStarts("u2");
    time.advanceMillis(900);
    side.callerStopsShort("u2");
    side.callerSaid(
        "u2", "\u041d\u0435\u0442, \u043f\u043e\u0434\u043e\u0436\u0434\u0438\u0442\u0435");
    assertThat(side.asked).contains("interrupted");
  }

  @Test
  void aSoundThatNeverEndsDoesNotHoldTheFloorForEver() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    time.advanceMillis(31_000);
    assertThat(side.asked).containsExactly("reply");
  }
}
