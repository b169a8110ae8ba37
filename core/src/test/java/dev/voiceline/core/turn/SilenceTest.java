package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.turn.TurnEvent.AgentAudible;
import dev.voiceline.core.turn.TurnEvent.AlarmWent;
import dev.voiceline.core.turn.TurnEvent.CallerSaid;
import dev.voiceline.core.turn.TurnEvent.CallerStarted;
import dev.voiceline.core.turn.TurnEvent.CallerStopped;
import dev.voiceline.core.turn.TurnEvent.PlayedOut;
import dev.voiceline.core.turn.TurnEvent.ReplyGenerated;
import dev.voiceline.core.turn.TurnEvent.ReplyStarted;
import dev.voiceline.core.turn.TurnEvent.SayAsked;
import dev.voiceline.core.turn.TurnEvent.ToolAnswered;
import dev.voiceline.core.turn.TurnEvent.ToolRequested;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the agent does when nobody speaks. */
class SilenceTest {
  private static final UtteranceId U = new UtteranceId("u1");
  private static final ToolCallId T = new ToolCallId("t1");
  private static final TurnEffect ASK =
      new TurnEffect.AskReply(dev.voiceline.core.conversation.Guidance.natural());

  private final TurnStory story = TurnStory.connected();
  private int replies;

  private static TurnEffect filler(Phrase phrase) {
    return new TurnEffect.Say(Cue.of(phrase), true);
  }

  /** What was asked for is said and heard. */
  private void said(boolean filler) {
    ReplyId reply = new ReplyId("r" + replies++);
    story.on(new ReplyStarted(reply)).on(new AgentAudible(filler));
    story.on(new ReplyGenerated(reply, ReplyOutcome.COMPLETED)).on(new PlayedOut());
  }

  private void greeted() {
    story.on(new SayAsked(Cue.verbatim("Hello."), false));
    said(false);
    story.wanted();
  }

  private void callerSpeaks(UtteranceId utterance) {
    story.on(new CallerStarted(utterance, Saying.nothing()));
    story.on(new CallerStopped(utterance, Duration.ofSeconds(2)));
  }

  private void toolRuns() {
    greeted();
    callerSpeaks(U);
    ReplyId reply = new ReplyId("tool");
    story.on(new ReplyStarted(reply)).on(new ToolRequested(T));
    story.on(new ReplyGenerated(reply, ReplyOutcome.COMPLETED));
    story.wanted();
  }

  @Test
  void fillersComeAfterOneSecondAfterSixAndEveryEight() {
    toolRuns();
    assertThat(story.silenceAllowed()).isEqualTo(Duration.ofSeconds(1));
    assertThat(story.silenceLasts().wanted()).containsExactly(filler(Phrase.FILLER_FIRST));
    assertThat(story.silenceAllowed()).isEqualTo(Duration.ofSeconds(5));
    said(true);
    assertThat(story.silenceLasts().wanted()).containsExactly(filler(Phrase.FILLER_SECOND));
    assertThat(story.silenceAllowed()).isEqualTo(Duration.ofSeconds(8));
    said(true);
    List<TurnEffect> more = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      more.addAll(story.silenceLasts().wanted());
      said(true);
    }
    assertThat(more)
        .containsExactly(
            filler(Phrase.FILLER_MORE),
            filler(Phrase.FILLER_MORE_AGAIN),
            filler(Phrase.FILLER_MORE));
  }

  @Test
  void theFirstFillerOfTheNextToolIsAnotherOne() {
    toolRuns();
    story.silenceLasts();
    said(true);
    story.on(new ToolAnswered(T, true));
    said(false);
    story.wanted();
    callerSpeaks(new UtteranceId("u2"));
    ReplyId reply = new ReplyId("again");
    story.on(new ReplyStarted(reply)).on(new ToolRequested(new ToolCallId("t2")));
    story.on(new ReplyGenerated(reply, ReplyOutcome.COMPLETED));
    story.wanted();
    assertThat(story.silenceLasts().wanted()).containsExactly(filler(Phrase.FILLER_FIRST_AGAIN));
  }

  @Test
  void theResultThatComesDuringAFillerIsAskedForAtOnce() {
    toolRuns();
    story.silenceLasts();
    ReplyId reply = new ReplyId("filler");
    story.on(new ReplyStarted(reply)).on(new AgentAudible(true));
    story.on(new ReplyGenerated(reply, ReplyOutcome.COMPLETED));
    story.wanted();
    story.on(new ToolAnswered(T, true));
    assertThat(story.wanted()).containsExactly(ASK);
    assertThat(story.state()).isInstanceOf(TurnState.Speaking.class);
  }

  @Test
  void speechOfTheCallerBeginsTheSilenceAnew() {
    toolRuns();
    TurnEvent stale =
        new AlarmWent(new TurnAlarm.LullLasts(story.state().agenda().lulls().number()));
    UtteranceId cough = new UtteranceId("cough");
    story.on(new CallerStarted(cough, Saying.nothing()));
    story.on(stale);
    assertThat(story.wanted()).noneMatch(TurnEffect.Say.class::isInstance);
    story.on(new CallerStopped(cough, Duration.ofMillis(100))).on(new CallerSaid(cough, ""));
    story.on(stale);
    assertThat(story.wanted()).noneMatch(TurnEffect.Say.class::isInstance);
    assertThat(story.silenceLasts().wanted()).containsExactly(filler(Phrase.FILLER_FIRST));
  }

  @Test
  void aFillerThatFailsCostsNothing() {
    toolRuns();
    story.silenceLasts();
    ReplyId reply = new ReplyId("filler");
    story.on(new ReplyStarted(reply)).on(new ReplyGenerated(reply, ReplyOutcome.FAILED));
    assertThat(story.state().agenda().failures()).isZero();
    assertThat(story.state().agenda().resting()).isFalse();
  }

  @Test
  void aModelThatIsSilentIsExcusedOnceAndAskedAgain() {
    greeted();
    callerSpeaks(U);
    story.wanted();
    assertThat(story.silenceAllowed()).isEqualTo(Duration.ofSeconds(2));
    assertThat(story.silenceLasts().wanted())
        .containsExactly(new TurnEffect.Withdraw(Optional.empty()), filler(Phrase.FILLER_THINKING));
    ReplyId reply = new ReplyId("filler");
    story.on(new ReplyStarted(reply)).on(new AgentAudible(true));
    story.on(new ReplyGenerated(reply, ReplyOutcome.COMPLETED));
    assertThat(story.wanted()).containsExactly(ASK);
    story.on(new PlayedOut());
    assertThat(story.silenceAllowed()).isEqualTo(TurnStory.POLICY.fillers().stalledAfter());
  }

  @Test
  void aReplyThatHasBegunInSilenceIsTakenBackFirst() {
    greeted();
    callerSpeaks(U);
    ReplyId slow = new ReplyId("slow");
    story.on(new ReplyStarted(slow));
    story.wanted();
    assertThat(story.silenceLasts().wanted())
        .containsExactly(new TurnEffect.Withdraw(Optional.of(slow)));
    story.on(new ReplyGenerated(slow, ReplyOutcome.CANCELLED));
    assertThat(story.wanted()).containsExactly(filler(Phrase.FILLER_THINKING));
  }

  @Test
  void aReplyThatHasAskedForAToolIsNotTakenBack() {
    greeted();
    callerSpeaks(U);
    story.on(new ReplyStarted(new ReplyId("tool"))).on(new ToolRequested(T));
    story.wanted();
    story.silenceLasts();
    assertThat(story.wanted()).noneMatch(filler(Phrase.FILLER_THINKING)::equals);
  }

  @Test
  void aReplyThatNeverComesCountsAsFailed() {
    greeted();
    callerSpeaks(U);
    story.silenceLasts();
    said(true);
    story.wanted();
    story.silenceLasts();
    assertThat(story.wanted())
        .containsExactly(
            new TurnEffect.Withdraw(Optional.empty()),
            new TurnEffect.Set(new TurnAlarm.RetryReply(1), TurnStory.POLICY.retries().pause()));
  }

  @Test
  void aFailedReplyWaitsAsLongAsTheOtherSideAsksAndTheCallerHearsAWord() {
    greeted();
    callerSpeaks(U);
    ReplyId reply = new ReplyId("failed");
    story.on(new ReplyStarted(reply));
    story.wanted();
    story.on(new ReplyGenerated(reply, ReplyOutcome.FAILED, Duration.ofSeconds(4)));
    assertThat(story.wanted())
        .containsExactly(new TurnEffect.Set(new TurnAlarm.RetryReply(1), Duration.ofSeconds(4)));
    assertThat(story.silenceLasts().wanted()).containsExactly(filler(Phrase.FILLER_THINKING));
    said(true);
    assertThat(story.wanted()).isEmpty();
    story.on(new AlarmWent(new TurnAlarm.RetryReply(1)));
    assertThat(story.wanted()).containsExactly(ASK);
  }

  @Test
  void aPauseThatIsTooLongIsNotWaitedFor() {
    greeted();
    callerSpeaks(U);
    ReplyId reply = new ReplyId("failed");
    story.on(new ReplyStarted(reply));
    story.wanted();
    story.on(new ReplyGenerated(reply, ReplyOutcome.FAILED, Duration.ofSeconds(60)));
    assertThat(story.wanted()).containsExactly(new TurnEffect.GiveUp());
  }

  @Test
  void aSilentCallerIsAskedTwiceAndThenParted() {
    greeted();
    assertThat(story.silenceAllowed()).isEqualTo(Duration.ofSeconds(7));
    assertThat(story.silenceLasts().wanted())
        .containsExactly(new TurnEffect.Say(Cue.of(Phrase.IDLE_FIRST)));
    said(false);
    assertThat(story.silenceAllowed()).isEqualTo(Duration.ofSeconds(7));
    assertThat(story.silenceLasts().wanted())
        .containsExactly(new TurnEffect.Say(Cue.of(Phrase.IDLE_SECOND)));
    said(false);
    assertThat(story.silenceAllowed()).isEqualTo(Duration.ofSeconds(8));
    assertThat(story.silenceLasts().wanted()).containsExactly(new TurnEffect.PartFromCaller());
  }

  @Test
  void wordsBeginThePatienceAnewAndNoiseDoesNot() {
    greeted();
    story.silenceLasts();
    said(false);
    int number = story.state().agenda().lulls().number();
    UtteranceId noise = new UtteranceId("noise");
    story.on(new CallerStarted(noise, Saying.nothing()));
    story.on(new CallerStopped(noise, Duration.ofMillis(100))).on(new CallerSaid(noise, ""));
    assertThat(story.state().agenda().lulls().number()).isEqualTo(number);
    assertThat(story.state().agenda().lulls().prompts()).isEqualTo(1);
    callerSpeaks(U);
    story.on(new CallerSaid(U, "I am here."));
    assertThat(story.state().agenda().lulls().prompts()).isZero();
  }

  /** A television is no caller. */
  @Test
  void noiseThatIsAnsweredIsNotAnsweredForEver() {
    greeted();
    for (int i = 0; i < 3; i++) {
      UtteranceId noise = new UtteranceId("noise" + i);
      callerSpeaks(noise);
      said(false);
      story.on(new CallerSaid(noise, ""));
    }
    assertThat(story.silenceLasts().wanted()).endsWith(new TurnEffect.PartFromCaller());
  }

  @Test
  void nobodyIsAskedBeforeTheGreetingOrWithoutALine() {
    assertThat(story.silenceAllowed()).isZero();
    greeted();
    story.on(new TurnEvent.LineLost(false)).silenceLasts();
    assertThat(story.wanted()).noneMatch(TurnEffect.Say.class::isInstance);
  }
}
