package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.turn.TurnEvent.AgentAudible;
import dev.voiceline.core.turn.TurnEvent.AlarmWent;
import dev.voiceline.core.turn.TurnEvent.CallerSaid;
import dev.voiceline.core.turn.TurnEvent.CallerSaying;
import dev.voiceline.core.turn.TurnEvent.CallerStarted;
import dev.voiceline.core.turn.TurnEvent.CallerStopped;
import dev.voiceline.core.turn.TurnEvent.CallerUnclear;
import dev.voiceline.core.turn.TurnEvent.KeyPressed;
import dev.voiceline.core.turn.TurnEvent.ReplyGenerated;
import dev.voiceline.core.turn.TurnEvent.ReplyStarted;
import dev.voiceline.core.turn.TurnEvent.SayAsked;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the caller does while the agent speaks. */
class OvertalkTest {
  private static final UtteranceId U = new UtteranceId("u1");
  private static final ReplyId R = new ReplyId("r1");
  private static final TurnEffect CUT = new TurnEffect.CutPlayout(Optional.of(R));
  private static final TurnEffect ON = new TurnEffect.ResumePlayout();
  private static final Saying STATEMENT = Saying.statement(Duration.ofSeconds(5));
  private static final Saying QUESTION = new Saying(Duration.ofSeconds(5), true, false);
  private static final Saying GUARDED = new Saying(Duration.ofSeconds(5), false, true);

  private static TurnStory speaking(TurnPolicy policy) {
    TurnStory story =
        TurnStory.connected(policy)
            .on(new SayAsked(Cue.verbatim("Hello."), false))
            .on(new ReplyStarted(R))
            .on(new AgentAudible())
            .on(new ReplyGenerated(R, ReplyOutcome.COMPLETED));
    story.wanted();
    return story;
  }

  private final TurnStory story = speaking(TurnStory.POLICY);

  private static CallerStopped after(int millis) {
    return new CallerStopped(U, Duration.ofMillis(millis));
  }

  @Test
  void aWordOfAssentInAStatementLetsTheAgentGoOnAndIsNotRemembered() {
    story.on(new CallerStarted(U, STATEMENT)).on(after(700)).on(new CallerSaid(U, "Okay, right."));
    assertThat(story.wanted()).contains(new TurnEffect.Disregard(U), ON).noneMatch(CUT::equals);
  }

  @Test
  void theSameWordIsAnAnswerToAQuestion() {
    story.on(new CallerStarted(U, QUESTION)).on(after(300)).on(new CallerSaid(U, "Okay."));
    assertThat(story.wanted()).contains(CUT).noneMatch(ON::equals);
  }

  @Test
  void andInTheLastSecond() {
    story
        .on(new CallerStarted(U, Saying.statement(Duration.ofMillis(900))))
        .on(after(300))
        .on(new CallerSaid(U, "Mm-hmm."));
    assertThat(story.wanted()).contains(CUT).noneMatch(ON::equals);
  }

  @Test
  void assentThatIsUnderstoodWhileItSoundsDoesNotBecomeAnInterruptionByItsLength() {
    story.on(new CallerStarted(U, STATEMENT)).on(new CallerSaid(U, "I see")).on(after(1_200));
    assertThat(story.wanted()).contains(ON).noneMatch(CUT::equals);
  }

  @Test
  void speechOfMediumLengthWaitsForItsWordsAndIsBelievedWithoutThem() {
    story.on(new CallerStarted(U, STATEMENT)).on(after(700));
    assertThat(story.wanted())
        .contains(
            new TurnEffect.Set(new TurnAlarm.NoWords(U), TurnStory.POLICY.bargeIn().awaitWords()))
        .noneMatch(CUT::equals);
    story.on(new AlarmWent(new TurnAlarm.NoWords(U)));
    assertThat(story.wanted()).contains(CUT);
  }

  @Test
  void assentThatIsUnderstoodLateDoesNotCutTheAgentThatWentOn() {
    story.on(new CallerStarted(U, STATEMENT)).on(after(200));
    story.on(new AlarmWent(new TurnAlarm.NoWords(U))).on(new AgentAudible());
    story.wanted();
    story.on(new CallerSaid(U, "Sure."));
    assertThat(story.wanted()).containsExactly(new TurnEffect.Disregard(U));
  }

  @Test
  void assentWhileTheAgentThinksIsSomethingSaid() {
    TurnStory thinking = TurnStory.connected();
    UtteranceId first = new UtteranceId("u0");
    thinking
        .on(new CallerStarted(first, Saying.nothing()))
        .on(new CallerStopped(first, Duration.ofSeconds(2)));
    thinking.wanted();
    thinking.on(new CallerStarted(U, Saying.nothing())).on(after(300));
    thinking.on(new CallerSaid(U, "Okay?"));
    assertThat(thinking.wanted()).contains(new TurnEffect.CutPlayout(Optional.empty()));
  }

  /** A noise while the agent thinks must not swallow the turn before it. */
  @Test
  void aTurnWithoutWordsWhileOneIsUnansweredAsksForItAgain() {
    TurnStory thinking = TurnStory.connected();
    UtteranceId first = new UtteranceId("u0");
    thinking
        .on(new CallerStarted(first, Saying.nothing()))
        .on(new CallerStopped(first, Duration.ofSeconds(2)));
    thinking.on(new CallerStarted(U, Saying.nothing())).on(after(1_500));
    thinking.wanted();
    thinking.on(new CallerSaid(U, ""));
    assertThat(thinking.wanted()).containsExactly(new TurnEffect.Disregard(U));
    assertThat(thinking.state().agenda().asked()).isTrue();
    UtteranceId blip = new UtteranceId("u2");
    thinking.on(new CallerStarted(blip, Saying.nothing()));
    thinking.on(new CallerStopped(blip, Duration.ofMillis(80))).on(new CallerSaid(blip, ""));
    assertThat(thinking.state()).isInstanceOf(TurnState.Thinking.class);
    assertThat(thinking.state().agenda().asked()).isTrue();
  }

  @Test
  void withLeastWordsASoundAloneNeverCutsAndFewWordsDoNot() {
    BargeIn usual = BargeIn.standard();
    TurnPolicy policy =
        TurnStory.POLICY.with(
            new BargeIn(
                usual.afterSound(),
                usual.assentsUpTo(),
                usual.awaitWords(),
                usual.guardedAfter(),
                2,
                usual.answersWithin()));
    TurnStory strict = speaking(policy);
    strict.on(new CallerStarted(U, STATEMENT)).on(after(3_000));
    assertThat(strict.wanted()).noneMatch(CUT::equals);
    strict.on(new CallerSaid(U, "hello"));
    assertThat(strict.wanted()).contains(ON);
    strict.on(new AgentAudible()).on(new CallerStarted(U, STATEMENT)).on(after(300));
    strict.on(new CallerSaid(U, "Wait!"));
    assertThat(strict.wanted()).contains(CUT);
  }

  @Test
  void aSoundWithoutWordsDoesNotCutWhatIsGuarded() {
    story.on(new CallerStarted(U, GUARDED)).on(after(1_500)).on(new CallerSaid(U, ""));
    assertThat(story.wanted()).contains(new TurnEffect.Disregard(U), ON).noneMatch(CUT::equals);
  }

  @Test
  void aSoundOverWhatIsGuardedOfWhichNothingIsKnownDoesNotCutIt() {
    story.on(new CallerStarted(U, GUARDED)).on(after(1_500));
    story.on(new AlarmWent(new TurnAlarm.NoWords(U)));
    assertThat(story.wanted()).contains(ON).noneMatch(CUT::equals);
  }

  @Test
  void assentOverWhatIsGuardedIsDisregarded() {
    story.on(new CallerStarted(U, GUARDED)).on(after(900));
    story.on(new CallerSaid(U, "Mm-hmm, okay."));
    assertThat(story.wanted()).contains(new TurnEffect.Disregard(U), ON).noneMatch(CUT::equals);
  }

  @Test
  void wordsInterruptWhatIsGuardedWhileTheySoundAndAfter() {
    story.on(new CallerStarted(U, GUARDED)).on(new CallerSaid(U, "How much is that?"));
    assertThat(story.wanted()).contains(CUT);
    TurnStory other = speaking(TurnStory.POLICY);
    other.on(new CallerStarted(U, GUARDED)).on(after(400));
    assertThat(other.wanted()).noneMatch(CUT::equals);
    other.on(new CallerSaid(U, "Stop!"));
    assertThat(other.wanted()).contains(CUT);
  }

  @Test
  void soDoSpeechThatNobodyUnderstoodKeysAndLongSpeech() {
    story.on(new CallerStarted(U, GUARDED)).on(new CallerUnclear(U));
    assertThat(story.wanted()).contains(CUT);
    TurnStory typed = speaking(TurnStory.POLICY).on(new CallerStarted(U, GUARDED));
    assertThat(typed.on(new KeyPressed()).wanted()).contains(CUT);
    TurnStory talks = speaking(TurnStory.POLICY).on(new CallerStarted(U, GUARDED));
    talks.on(new AlarmWent(new TurnAlarm.LongEnough(U)));
    assertThat(talks.wanted()).contains(CUT);
    assertThat(talks.state()).isInstanceOf(TurnState.CallerSpeaking.class);
  }

  @Test
  void theAgentsOwnWordsAreNoInterruption() {
    story.on(new CallerStarted(U, STATEMENT)).on(after(700));
    story.on(new CallerSaid(U, "your plan covers this", true));
    assertThat(story.wanted()).contains(new TurnEffect.Disregard(U), ON).noneMatch(CUT::equals);
  }

  @Test
  void wordsCutTheAgentOffBeforeTheyAreCertain() {
    story.on(new CallerStarted(U, STATEMENT)).on(new CallerSaying(U, "How"));
    assertThat(story.wanted()).noneMatch(CUT::equals);
    story.on(new CallerSaying(U, "How much"));
    assertThat(story.wanted()).contains(CUT);
    assertThat(story.state()).isInstanceOf(TurnState.CallerSpeaking.class);
  }

  @Test
  void aStopWordIsEnough() {
    story.on(new CallerStarted(U, GUARDED)).on(new CallerSaying(U, "Wait"));
    assertThat(story.wanted()).contains(CUT);
  }

  @Test
  void assentThatIsNotCertainDecidesNothing() {
    story.on(new CallerStarted(U, STATEMENT)).on(new CallerSaying(U, "okay, right"));
    assertThat(story.wanted()).noneMatch(CUT::equals).noneMatch(ON::equals);
    story.on(new CallerSaying(U, "okay, right, but what"));
    assertThat(story.wanted()).contains(CUT);
  }

  @Test
  void wordsOfASoundThatWasPassedOverCutTheAgentThatWentOn() {
    story.on(new CallerStarted(U, STATEMENT)).on(after(200));
    story.on(new AlarmWent(new TurnAlarm.NoWords(U))).on(new AgentAudible());
    story.wanted();
    story.on(new CallerSaying(U, "what does it"));
    assertThat(story.wanted()).contains(CUT);
    story.on(new CallerSaid(U, "What does it cost?"));
    assertThat(story.wanted()).isEmpty();
  }

  @Test
  void wordsAreNeverPrinted() {
    assertThat(new CallerSaying(U, "private words")).hasToString("CallerSaying[u1]");
  }
}
