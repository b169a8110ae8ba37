package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.turn.TurnEvent.AgentAudible;
import dev.voiceline.core.turn.TurnEvent.AlarmWent;
import dev.voiceline.core.turn.TurnEvent.CallerSaid;
import dev.voiceline.core.turn.TurnEvent.CallerStarted;
import dev.voiceline.core.turn.TurnEvent.CallerStopped;
import dev.voiceline.core.turn.TurnEvent.ConversationLost;
import dev.voiceline.core.turn.TurnEvent.ConversationReady;
import dev.voiceline.core.turn.TurnEvent.ReplyGenerated;
import dev.voiceline.core.turn.TurnEvent.ReplyStarted;
import dev.voiceline.core.turn.TurnEvent.SayAsked;
import dev.voiceline.core.turn.TurnEvent.ToolAnswered;
import dev.voiceline.core.turn.TurnEvent.ToolRequested;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnTest {
  private static final UtteranceId U1 = new UtteranceId("u1");
  private static final ReplyId R1 = new ReplyId("r1");
  private static final ReplyId R2 = new ReplyId("r2");
  private static final ToolCallId T1 = new ToolCallId("t1");
  private static final ToolCallId T2 = new ToolCallId("t2");

  private static final TurnEffect ASK = new TurnEffect.AskReply(Guidance.natural());

  private static TurnEvent started(UtteranceId utterance) {
    return new CallerStarted(utterance, Saying.statement(Duration.ofSeconds(5)));
  }

  private static TurnEvent stopped(UtteranceId utterance) {
    return new CallerStopped(utterance, Duration.ofMillis(1_500));
  }

  private static TurnEvent stoppedShort(UtteranceId utterance) {
    return new CallerStopped(utterance, Duration.ofMillis(150));
  }

  private final TurnStory story = TurnStory.connected();

  private TurnStory speaking() {
    story
        .on(new SayAsked(Cue.verbatim("Hello."), false))
        .on(new ReplyStarted(R1))
        .on(new AgentAudible());
    story.wanted();
    return story;
  }

  @Test
  void aTurnOfTheCallerIsAnsweredAsSoonAsItIsOver() {
    story.on(started(U1)).on(stopped(U1));
    assertThat(story.wanted())
        .filteredOn(effect -> !(effect instanceof TurnEffect.Set))
        .containsExactly(ASK);
    assertThat(story.state()).isInstanceOf(TurnState.Thinking.class);
  }

  @Test
  void aShortSoundIsAnsweredOnlyWhenThereWereWordsInIt() {
    story.on(started(U1)).on(stoppedShort(U1));
    assertThat(story.wanted()).noneMatch(TurnEffect.AskReply.class::isInstance);
    story.on(new CallerSaid(U1, "Yes."));
    assertThat(story.wanted()).containsExactly(ASK);
  }

  @Test
  void aShortSoundWithoutWordsIsForgotten() {
    story.on(started(U1)).on(stoppedShort(U1));
    story.wanted();
    story.on(new CallerSaid(U1, ""));
    assertThat(story.wanted()).containsExactly(new TurnEffect.Disregard(U1));
    assertThat(story.state()).isInstanceOf(TurnState.Listening.class);
  }

  @Test
  void aShortSoundOfWhichNothingIsKnownIsAnswered() {
    story.on(started(U1)).on(stoppedShort(U1));
    story.wanted();
    story.on(new AlarmWent(new TurnAlarm.NoWords(U1)));
    assertThat(story.wanted()).containsExactly(ASK);
  }

  @Test
  void wordsThatAreKnownOnlyAfterTheAgentWentOnCutItOffAllTheSame() {
    speaking().on(started(U1)).on(stoppedShort(U1));
    story.on(new AlarmWent(new TurnAlarm.NoWords(U1))).on(new AgentAudible());
    assertThat(story.wanted())
        .contains(new TurnEffect.ResumePlayout())
        .doesNotContain(new TurnEffect.Disregard(U1));
    story.on(new CallerSaid(U1, "Stop."));
    assertThat(story.wanted()).contains(new TurnEffect.CutPlayout(Optional.of(R1)));
  }

  @Test
  void aCoughOverTheAgentSilencesItAndThenLetsItGoOn() {
    speaking().on(started(U1));
    assertThat(story.wanted()).first().isEqualTo(new TurnEffect.PausePlayout(false));
    story.on(stoppedShort(U1)).on(new CallerSaid(U1, ""));
    assertThat(story.wanted())
        .containsSubsequence(new TurnEffect.Disregard(U1), new TurnEffect.ResumePlayout())
        .noneMatch(TurnEffect.CutPlayout.class::isInstance);
    story.on(new AgentAudible());
    assertThat(story.state()).isInstanceOf(TurnState.Speaking.class);
  }

  @Test
  void aMurmurOfAssentDoesNotStopTheAgent() {
    speaking().on(started(U1)).on(stoppedShort(U1));
    story.on(new CallerSaid(U1, "Mm-hmm."));
    assertThat(story.wanted()).contains(new TurnEffect.ResumePlayout());
  }

  @Test
  void wordsOverTheAgentCutItOffAndAreAnswered() {
    speaking().on(started(U1)).on(stoppedShort(U1));
    story.wanted();
    story.on(new CallerSaid(U1, "Wait, no."));
    assertThat(story.wanted()).containsExactly(new TurnEffect.CutPlayout(Optional.of(R1)));
    story.on(new ReplyGenerated(R1, ReplyOutcome.CANCELLED));
    assertThat(story.wanted()).containsExactly(ASK);
  }

  @Test
  void longSpeechOverTheAgentCutsItOffWithoutWaitingForWords() {
    speaking().on(started(U1));
    story.wanted();
    story.on(new AlarmWent(new TurnAlarm.LongEnough(U1)));
    assertThat(story.wanted()).contains(new TurnEffect.CutPlayout(Optional.of(R1)));
    assertThat(story.state()).isInstanceOf(TurnState.CallerSpeaking.class);
  }

  @Test
  void theAgentIsCutOffAlsoWhenItHasFinishedGeneratingButIsStillHeard() {
    speaking().on(new ReplyGenerated(R1, ReplyOutcome.COMPLETED)).on(started(U1));
    story.on(stopped(U1));
    assertThat(story.wanted()).contains(new TurnEffect.CutPlayout(Optional.of(R1)), ASK);
  }

  @Test
  void aReplyThatHasNotBegunIsWithdrawnWhenTheCallerGoesOn() {
    story.on(started(U1)).on(stopped(U1));
    UtteranceId more = new UtteranceId("u2");
    story.on(started(more)).on(stopped(more));
    assertThat(story.wanted())
        .filteredOn(e -> !(e instanceof TurnEffect.Set))
        .containsExactly(
            ASK,
            new TurnEffect.PausePlayout(true),
            new TurnEffect.CutPlayout(Optional.empty()),
            ASK);
  }

  @Test
  void severalToolsOfOneReplyAreFollowedByOneReply() {
    story.on(new ReplyStarted(R1)).on(new ToolRequested(T1)).on(new ToolRequested(T2));
    story.on(new ToolAnswered(T1, true)).on(new ReplyGenerated(R1, ReplyOutcome.COMPLETED));
    assertThat(story.wanted()).isEmpty();
    story.on(new ToolAnswered(T2, true));
    assertThat(story.wanted()).containsExactly(ASK);
  }

  @Test
  void theCallerIsAnsweredWhileAToolStillRuns() {
    story.on(new ReplyStarted(R1)).on(new ToolRequested(T1));
    story.on(new ReplyGenerated(R1, ReplyOutcome.COMPLETED));
    story.on(started(U1)).on(stopped(U1));
    assertThat(story.wanted())
        .filteredOn(effect -> !(effect instanceof TurnEffect.Set))
        .containsExactly(ASK);
  }

  @Test
  void aFailedReplyIsAskedForAgainAndInTheEndGivenUp() {
    story.on(new ReplyStarted(R1)).on(new ReplyGenerated(R1, ReplyOutcome.FAILED));
    story.on(new AlarmWent(new TurnAlarm.RetryReply(1)));
    assertThat(story.wanted())
        .containsExactly(
            new TurnEffect.Set(new TurnAlarm.RetryReply(1), TurnStory.POLICY.retries().pause()),
            ASK);
    story.on(new ReplyStarted(R2)).on(new ReplyGenerated(R2, ReplyOutcome.FAILED));
    story.on(new AlarmWent(new TurnAlarm.RetryReply(1)));
    story.wanted();
    ReplyId third = new ReplyId("r3");
    story.on(new ReplyStarted(third)).on(new ReplyGenerated(third, ReplyOutcome.FAILED));
    assertThat(story.wanted()).containsExactly(new TurnEffect.GiveUp());
  }

  @Test
  void aReplyThatWasLostWithItsConversationIsAskedForInTheNext() {
    story.on(started(U1)).on(stopped(U1));
    story.wanted();
    story.on(new ConversationLost());
    assertThat(story.wanted()).isEmpty();
    story.on(new ConversationReady());
    assertThat(story.wanted()).containsExactly(ASK);
  }

  @Test
  void aSentenceThatWasLostWithItsConversationIsSaidInTheNext() {
    Cue hello = Cue.verbatim("Hello.");
    story.on(new SayAsked(hello, false)).on(new ConversationLost()).on(new ConversationReady());
    assertThat(story.wanted())
        .containsExactly(new TurnEffect.Say(hello), new TurnEffect.Say(hello));
  }

  @Test
  void aToolAnswerThatEndsTheMatterIsNotAnswered() {
    story.on(new ReplyStarted(R1)).on(new ToolRequested(T1)).on(new ToolAnswered(T1, false));
    story.on(new ReplyGenerated(R1, ReplyOutcome.COMPLETED));
    assertThat(story.wanted()).isEmpty();
    assertThat(story.state()).isInstanceOf(TurnState.Listening.class);
  }
}
