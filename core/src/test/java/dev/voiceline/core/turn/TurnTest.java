package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnTest {
  private static final UtteranceId U1 = new UtteranceId("u1");
  private static final ReplyId R1 = new ReplyId("r1");
  private static final ReplyId R2 = new ReplyId("r2");
  private static final ToolCallId T1 = new ToolCallId("t1");
  private static final ToolCallId T2 = new ToolCallId("t2");

  private final TurnStory story = TurnStory.connected();

  private TurnStory speaking() {
    story
        .on(new SayAsked(Script.verbatim("Hello.")))
        .on(new ReplyStarted(R1))
        .on(new AgentAudible());
    story.wanted();
    return story;
  }

  @Test
  void aTurnOfTheCallerIsAnsweredAsSoonAsItIsOver() {
    story.on(new CallerStarted(U1)).after(1_200).on(new CallerStopped(U1));
    assertThat(story.wanted()).containsExactly(new TurnEffect.AskReply());
    assertThat(story.state()).isInstanceOf(TurnState.Thinking.class);
  }

  @Test
  void aShortSoundIsAnsweredOnlyWhenThereWereWordsInIt() {
    story.on(new CallerStarted(U1)).after(600).on(new CallerStopped(U1));
    assertThat(story.wanted()).noneMatch(TurnEffect.AskReply.class::isInstance);
    story.on(new CallerSaid(U1, "Yes."));
    assertThat(story.wanted()).containsExactly(new TurnEffect.AskReply());
  }

  @Test
  void aShortSoundWithoutWordsIsForgotten() {
    story.on(new CallerStarted(U1)).after(600).on(new CallerStopped(U1));
    story.wanted();
    story.after(1_500).on(new AlarmWent(new TurnAlarm.NoWords(U1)));
    assertThat(story.wanted()).containsExactly(new TurnEffect.Disregard(U1));
    assertThat(story.state()).isInstanceOf(TurnState.Listening.class);
  }

  @Test
  void aCoughOverTheAgentSilencesItAndThenLetsItGoOn() {
    speaking().on(new CallerStarted(U1));
    assertThat(story.wanted()).first().isEqualTo(new TurnEffect.PausePlayout(false));
    story.after(700).on(new CallerStopped(U1)).on(new CallerSaid(U1, ""));
    assertThat(story.wanted())
        .containsSubsequence(new TurnEffect.Disregard(U1), new TurnEffect.ResumePlayout())
        .noneMatch(TurnEffect.CutPlayout.class::isInstance);
    story.on(new AgentAudible());
    assertThat(story.state()).isInstanceOf(TurnState.Speaking.class);
  }

  @Test
  void aMurmurOfAssentDoesNotStopTheAgent() {
    speaking().on(new CallerStarted(U1)).after(700).on(new CallerStopped(U1));
    story.on(new CallerSaid(U1, "Mm-hmm."));
    assertThat(story.wanted()).contains(new TurnEffect.ResumePlayout());
  }

  @Test
  void wordsOverTheAgentCutItOffAndAreAnswered() {
    speaking().on(new CallerStarted(U1)).after(700).on(new CallerStopped(U1));
    story.wanted();
    story.on(new CallerSaid(U1, "Wait, no."));
    assertThat(story.wanted()).containsExactly(new TurnEffect.CutPlayout(Optional.of(R1)));
    story.on(new ReplyGenerated(R1, ReplyOutcome.CANCELLED));
    assertThat(story.wanted()).containsExactly(new TurnEffect.AskReply());
  }

  @Test
  void longSpeechOverTheAgentCutsItOffWithoutWaitingForWords() {
    speaking().on(new CallerStarted(U1)).after(1_000);
    story.wanted();
    story.on(new AlarmWent(new TurnAlarm.LongEnough(U1)));
    assertThat(story.wanted()).containsExactly(new TurnEffect.CutPlayout(Optional.of(R1)));
    assertThat(story.state()).isInstanceOf(TurnState.CallerSpeaking.class);
  }

  @Test
  void theAgentIsCutOffAlsoWhenItHasFinishedGeneratingButIsStillHeard() {
    speaking().on(new ReplyGenerated(R1, ReplyOutcome.COMPLETED)).on(new CallerStarted(U1));
    story.after(1_700).on(new CallerStopped(U1));
    assertThat(story.wanted())
        .contains(new TurnEffect.CutPlayout(Optional.of(R1)), new TurnEffect.AskReply());
  }

  @Test
  void aReplyThatHasNotBegunIsWithdrawnWhenTheCallerGoesOn() {
    story.on(new CallerStarted(U1)).after(2_000).on(new CallerStopped(U1));
    UtteranceId more = new UtteranceId("u2");
    story.on(new CallerStarted(more)).after(2_000).on(new CallerStopped(more));
    assertThat(story.wanted())
        .filteredOn(e -> !(e instanceof TurnEffect.Set))
        .containsExactly(
            new TurnEffect.AskReply(),
            new TurnEffect.PausePlayout(true),
            new TurnEffect.CutPlayout(Optional.empty()),
            new TurnEffect.AskReply());
  }

  @Test
  void severalToolsOfOneReplyAreFollowedByOneReply() {
    story.on(new ReplyStarted(R1)).on(new ToolRequested(T1)).on(new ToolRequested(T2));
    story.on(new ToolAnswered(T1, true)).on(new ReplyGenerated(R1, ReplyOutcome.COMPLETED));
    assertThat(story.wanted()).isEmpty();
    story.on(new ToolAnswered(T2, true));
    assertThat(story.wanted()).containsExactly(new TurnEffect.AskReply());
  }

  @Test
  void theCallerIsAnsweredWhileAToolStillRuns() {
    story.on(new ReplyStarted(R1)).on(new ToolRequested(T1));
    story.on(new ReplyGenerated(R1, ReplyOutcome.COMPLETED));
    story.on(new CallerStarted(U1)).after(2_000).on(new CallerStopped(U1));
    assertThat(story.wanted()).containsExactly(new TurnEffect.AskReply());
  }

  @Test
  void aFailedReplyIsAskedForAgainAndInTheEndGivenUp() {
    story.on(new ReplyStarted(R1)).on(new ReplyGenerated(R1, ReplyOutcome.FAILED));
    story.on(new AlarmWent(new TurnAlarm.RetryReply()));
    assertThat(story.wanted())
        .containsExactly(
            new TurnEffect.Set(new TurnAlarm.RetryReply(), TurnStory.POLICY.retryAfter()),
            new TurnEffect.AskReply());
    story.on(new ReplyStarted(R2)).on(new ReplyGenerated(R2, ReplyOutcome.FAILED));
    story.on(new AlarmWent(new TurnAlarm.RetryReply()));
    story.wanted();
    ReplyId third = new ReplyId("r3");
    story.on(new ReplyStarted(third)).on(new ReplyGenerated(third, ReplyOutcome.FAILED));
    assertThat(story.wanted()).containsExactly(new TurnEffect.GiveUp());
  }

  @Test
  void aReplyThatWasLostWithItsConversationIsAskedForInTheNext() {
    story.on(new CallerStarted(U1)).after(2_000).on(new CallerStopped(U1));
    story.wanted();
    story.on(new ConversationLost());
    assertThat(story.wanted()).isEmpty();
    story.on(new ConversationReady());
    assertThat(story.wanted()).containsExactly(new TurnEffect.AskReply());
  }

  @Test
  void aSentenceThatWasLostWithItsConversationIsSaidInTheNext() {
    Script hello = Script.verbatim("Hello.");
    story.on(new SayAsked(hello)).on(new ConversationLost()).on(new ConversationReady());
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
