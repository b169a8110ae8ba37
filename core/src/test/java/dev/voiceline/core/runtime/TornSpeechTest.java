package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.media.LineEnd;
import org.junit.jupiter.api.Test;

/** What is said while nobody knows yet that the line is back is heard in part, and not taken up. */
class TornSpeechTest extends TakenUpRig {
  private static final String CUT_OFF = "I'm sorry, we were cut off for a moment.";

  private FakeConversations.Side tornWhileBack() {
    FakeConversations.Side side = back(talking().get());
    side.callerStarts("u1");
    return side;
  }

  private void neverHeardOf(String utterance) {
    assertThat(news)
        .noneMatch(
            it ->
                it instanceof CallNews.CallerSaid said
                    && said.utterance().value().equals(utterance));
  }

  @Test
  void theRestOfAnAnswerIsNoneAndTheQuestionIsAskedAgain() {
    FakeConversations.Side side = tornWhileBack();
    side.callerStops("u1");
    side.callerSaid("u1", "er 30, 1975.");
    side.says("r1", CUT_OFF, 1_000);
    side.says("r2", QUESTION, 1_000);
    time.advanceMillis(2_100);
    assertThat(side.asked).containsExactly(SORRY, "disregard u1", "reply");
    assertThat(line.playedMs()).isEqualTo(2_000);
    assertThat(news).contains(new CallNews.Disregarded(new UtteranceId("u1")));
    neverHeardOf("u1");
  }

  @Test
  void nobodyIsWaitedForWhoCannotKnowThatTheAgentIsBack() {
    FakeConversations.Side side = tornWhileBack();
    side.says("r1", CUT_OFF, 1_000);
    time.advanceMillis(500);
    assertThat(line.playedMs()).isGreaterThan(0);
    side.callerSaying("u1", "er 30, 1975.");
    side.callerStops("u1");
    side.callerSaid("u1", "er 30, 1975.");
    time.advanceMillis(600);
    assertThat(line.playedMs()).isEqualTo(1_000);
    neverHeardOf("u1");
  }

  @Test
  void wordsThatCouldNotBeHadAreNotAskedFor() {
    FakeConversations.Side side = tornWhileBack();
    side.callerStopsShort("u1");
    side.tells.callerUnclear(new UtteranceId("u1"));
    side.says("r1", CUT_OFF, 1_000);
    assertThat(side.asked).containsExactly(SORRY, "disregard u1", "reply");
  }

  @Test
  void whoSpeaksOverTheSorryHasHeardIt() {
    FakeConversations.Side side = back(talking().get());
    side.says("r1", CUT_OFF, 1_000);
    time.advanceMillis(500);
    side.callerStarts("u1");
    side.callerStops("u1");
    side.callerSaid("u1", "It is AB 98 76 54.");
    assertThat(news)
        .anyMatch(
            it ->
                it instanceof CallNews.CallerSaid said && said.text().equals("It is AB 98 76 54."));
    assertThat(side.asked).doesNotContain("disregard u1");
  }

  @Test
  void whoStillSpeaksWhenEverythingWasAskedIsListenedTo() {
    FakeConversations.Side side = tornWhileBack();
    side.says("r1", CUT_OFF, 1_000);
    side.says("r2", QUESTION, 1_000);
    time.advanceMillis(2_100);
    side.callerStops("u1");
    side.callerSaid("u1", "Hello? Yes, it is AB 98 76 54.");
    assertThat(side.asked).containsExactly(SORRY, "reply", "reply");
    assertThat(news).anyMatch(CallNews.CallerSaid.class::isInstance);
  }

  @Test
  void wordsOfALostConversationAreNoOnes() {
    tornWhileBack().drops();
    time.advanceMillis(1_000);
    FakeConversations.Side second = conversations.latest();
    second.tells.ready();
    second.says("r1", CUT_OFF, 1_000);
    second.says("r2", QUESTION, 1_000);
    time.advanceMillis(2_100);
    assertThat(news)
        .noneMatch(
            it -> it instanceof CallNews.FloorChanged to && to.to().equals("CallerSpeaking"));
  }

  @Test
  void aLineThatBreaksTearsWordsToo() {
    FakeConversations.Side side = back(talking().get());
    side.says("r1", CUT_OFF, 1_000);
    side.says("r2", QUESTION, 5_000);
    time.advanceMillis(3_000);
    line.listener().closed(LineEnd.LOST);
    reconnected();
    side.callerStarts("u1");
    side.callerStops("u1");
    side.callerSaid("u1", "er 30, 1975.");
    assertThat(side.asked).contains("say I'm sorry, the line dropped for a moment.");
    assertThat(side.asked).contains("disregard u1");
    neverHeardOf("u1");
  }

  /** Nobody is asked again after a goodbye: whatever is said then keeps the call going. */
  @Test
  void whoAnswersAGoodbyeThatIsSaidAgainIsHeard() {
    FakeConversations.Side side = back(talking().at(CallMemory.Stage.LEAVING).get());
    side.callerStarts("u1");
    side.callerStops("u1");
    side.callerSaid("u1", "Wait, one more thing.");
    assertThat(news).anyMatch(CallNews.CallerSaid.class::isInstance);
    assertThat(side.asked).doesNotContain("disregard u1");
  }

  @Test
  void aCallThatBeginsHasNothingToBeTorn() {
    FakeConversations.Side side = ringing();
    calls.connect(ID, line);
    side.callerStarts("u1");
    side.callerStops("u1");
    side.callerSaid("u1", "An MRI, please.");
    assertThat(news).anyMatch(CallNews.CallerSaid.class::isInstance);
  }
}
