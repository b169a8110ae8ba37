package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.turn.TurnEvent.TakenUp.Open;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each state makes of each event. */
class TurnTableTest {
  private static final UtteranceId U = new UtteranceId("u1");
  private static final ReplyId R = new ReplyId("r1");
  private static final ToolCallId T = new ToolCallId("t1");
  private static final TurnPolicy POLICY = TurnPolicy.standard(Duration.ofMillis(500));

  private final Turn turn = new Turn(POLICY);

  /** After the agent's first sentence. */
  private static final Agenda SILENT = Agenda.INITIAL.connectedNow().begun(R).generated();

  private static final Agenda IDLE = SILENT.with(SILENT.lulls().watching(Lull.CALLER));
  private static final Agenda RUNNING = SILENT.begun(R).opened(T);
  private static final Agenda AWAITED = RUNNING.with(RUNNING.lulls().watching(Lull.REPLY));

  private static final Map<String, TurnState> STATES =
      Map.of(
          "Listening", new TurnState.Listening(IDLE),
          "CallerSpeaking", new TurnState.CallerSpeaking(IDLE, U, false),
          "Thinking", new TurnState.Thinking(AWAITED),
          "Speaking", new TurnState.Speaking(RUNNING),
          "TentativelyInterrupted",
              new TurnState.TentativelyInterrupted(RUNNING, Overlap.by(U, Hearing.STATEMENT)),
          "Typing", new TurnState.Typing(IDLE, Optional.empty()));

  private static final Map<String, TurnEvent> EVENTS =
      Map.ofEntries(
          Map.entry("ConversationReady", new TurnEvent.ConversationReady()),
          Map.entry("ConversationLost", new TurnEvent.ConversationLost()),
          Map.entry("LineLost", new TurnEvent.LineLost(true)),
          Map.entry("LineReturned", new TurnEvent.LineReturned(true)),
          Map.entry(
              "TakenUp", new TurnEvent.TakenUp(Optional.of(Cue.verbatim("Sorry.")), Open.QUESTION)),
          Map.entry(
              "CallerStarted",
              new TurnEvent.CallerStarted(
                  new UtteranceId("u2"), Saying.statement(Duration.ofSeconds(5)))),
          Map.entry("CallerStopped", new TurnEvent.CallerStopped(U, Duration.ofSeconds(1))),
          Map.entry("CallerSaid", new TurnEvent.CallerSaid(U, "stop please")),
          Map.entry("CallerSaying", new TurnEvent.CallerSaying(U, "stop please")),
          Map.entry("CallerUnclear", new TurnEvent.CallerUnclear(U)),
          Map.entry("KeyPressed", new TurnEvent.KeyPressed()),
          Map.entry("CallerTyped", new TurnEvent.CallerTyped(true)),
          Map.entry("ReplyStarted", new TurnEvent.ReplyStarted(R)),
          Map.entry("AgentAudible", new TurnEvent.AgentAudible()),
          Map.entry("ReplyGenerated", new TurnEvent.ReplyGenerated(R, ReplyOutcome.COMPLETED)),
          Map.entry("PlayedOut", new TurnEvent.PlayedOut()),
          Map.entry("ToolRequested", new TurnEvent.ToolRequested(new ToolCallId("t2"))),
          Map.entry("ToolAnswered", new TurnEvent.ToolAnswered(T, true)),
          Map.entry("SayAsked", new TurnEvent.SayAsked(Cue.verbatim("Hello."), false)),
          Map.entry("SayInstead", new TurnEvent.SayInstead(Cue.verbatim("Hello."), R)),
          Map.entry("AlarmWent", new TurnEvent.AlarmWent(new TurnAlarm.LongEnough(U))));

  /**
   * Columns: state, event, next state, effects; {@code -} for none, {@code ignored} for a pair
   * without meaning.
   */
  private static final String TABLE =
      """
      Listening              CallerSaying      Listening              -
      CallerSpeaking         CallerSaying      CallerSpeaking         -
      Thinking               CallerSaying      Thinking               -
      Speaking               CallerSaying      Speaking               -
      TentativelyInterrupted CallerSaying      CallerSpeaking         CutPlayout,Set
      Typing                 CallerSaying      Typing                 -
      Listening              ConversationReady Listening              -
      Listening              LineLost          Thinking               LosePlayout
      Listening              LineReturned      Listening              -
      Listening              TakenUp           Thinking               -
      Listening              ConversationLost  Listening              -
      Listening              CallerStarted     CallerSpeaking         Set
      Listening              CallerStopped     Listening              ignored
      Listening              CallerSaid        Listening              Set
      Listening              CallerUnclear     Listening              Set
      Listening              KeyPressed        Typing                 -
      Listening              CallerTyped       Thinking               AskReply,Set
      Listening              ReplyStarted      Thinking               Set
      Listening              AgentAudible      Speaking               -
      Listening              ReplyGenerated    Listening              ignored
      Listening              PlayedOut         Listening              -
      Listening              ToolRequested     Thinking               Set
      Listening              ToolAnswered      Listening              ignored
      Listening              SayAsked          Thinking               Say,Set
      Listening              SayInstead        Thinking               Say,Set
      Listening              AlarmWent         Listening              -
      CallerSpeaking         ConversationReady CallerSpeaking         -
      CallerSpeaking         LineLost          Thinking               LosePlayout
      CallerSpeaking         LineReturned      CallerSpeaking         -
      Speaking               TakenUp           Speaking               ignored
      CallerSpeaking         TakenUp           CallerSpeaking         ignored
      CallerSpeaking         ConversationLost  Thinking               -
      CallerSpeaking         CallerStarted     CallerSpeaking         Set
      CallerSpeaking         CallerStopped     Thinking               AskReply,Set
      CallerSpeaking         CallerSaid        CallerSpeaking         -
      CallerSpeaking         CallerUnclear     CallerSpeaking         -
      CallerSpeaking         KeyPressed        Typing                 -
      CallerSpeaking         CallerTyped       CallerSpeaking         -
      CallerSpeaking         ReplyStarted      CallerSpeaking         -
      CallerSpeaking         AgentAudible      TentativelyInterrupted PausePlayout,Set
      CallerSpeaking         ReplyGenerated    CallerSpeaking         ignored
      CallerSpeaking         PlayedOut         CallerSpeaking         -
      CallerSpeaking         ToolRequested     CallerSpeaking         -
      CallerSpeaking         ToolAnswered      CallerSpeaking         ignored
      CallerSpeaking         SayAsked          CallerSpeaking         -
      CallerSpeaking         SayInstead        CallerSpeaking         -
      CallerSpeaking         AlarmWent         CallerSpeaking         -
      Thinking               ConversationReady Thinking               -
      Thinking               LineLost          Thinking               LosePlayout
      Thinking               LineReturned      Thinking               -
      Thinking               TakenUp           Thinking               ignored
      Thinking               ConversationLost  Thinking               -
      Thinking               CallerStarted     TentativelyInterrupted PausePlayout,Set
      Thinking               CallerStopped     Thinking               ignored
      Thinking               CallerSaid        Thinking               -
      Thinking               CallerUnclear     Thinking               -
      Thinking               KeyPressed        Typing                 CutPlayout
      Thinking               CallerTyped       Thinking               Set
      Thinking               ReplyStarted      Thinking               -
      Thinking               AgentAudible      Speaking               -
      Thinking               ReplyGenerated    Thinking               Set
      Thinking               PlayedOut         Thinking               -
      Thinking               ToolRequested     Thinking               -
      Thinking               ToolAnswered      Thinking               -
      Thinking               SayAsked          Thinking               -
      Thinking               SayInstead        Thinking               DropPlayout
      Thinking               AlarmWent         Thinking               -
      Speaking               ConversationReady Speaking               -
      Speaking               LineLost          Thinking               LosePlayout
      Speaking               LineReturned      Speaking               -
      Speaking               ConversationLost  Speaking               -
      Speaking               CallerStarted     TentativelyInterrupted PausePlayout,Set
      Speaking               CallerStopped     Speaking               ignored
      Speaking               CallerSaid        Speaking               -
      Speaking               CallerUnclear     Speaking               -
      Speaking               KeyPressed        Typing                 CutPlayout
      Speaking               CallerTyped       Thinking               CutPlayout,Set
      Speaking               ReplyStarted      Speaking               -
      Speaking               AgentAudible      Speaking               -
      Speaking               ReplyGenerated    Speaking               -
      Speaking               PlayedOut         Thinking               Set
      Speaking               ToolRequested     Speaking               -
      Speaking               ToolAnswered      Speaking               -
      Speaking               SayAsked          Speaking               -
      Speaking               SayInstead        Thinking               DropPlayout,Set
      Speaking               AlarmWent         Speaking               -
      TentativelyInterrupted ConversationReady TentativelyInterrupted -
      TentativelyInterrupted LineLost          Thinking               LosePlayout
      TentativelyInterrupted LineReturned      TentativelyInterrupted -
      TentativelyInterrupted TakenUp           TentativelyInterrupted ignored
      TentativelyInterrupted ConversationLost  Thinking               CutPlayout
      TentativelyInterrupted CallerStarted     TentativelyInterrupted Set
      TentativelyInterrupted CallerStopped     Thinking               CutPlayout,Set
      TentativelyInterrupted CallerSaid        CallerSpeaking         CutPlayout,Set
      TentativelyInterrupted CallerUnclear     CallerSpeaking         CutPlayout,Set
      TentativelyInterrupted KeyPressed        Typing                 CutPlayout
      TentativelyInterrupted CallerTyped       Thinking               CutPlayout,Set
      TentativelyInterrupted ReplyStarted      TentativelyInterrupted -
      TentativelyInterrupted AgentAudible      TentativelyInterrupted PausePlayout
      TentativelyInterrupted ReplyGenerated    TentativelyInterrupted -
      TentativelyInterrupted PlayedOut         TentativelyInterrupted -
      TentativelyInterrupted ToolRequested     TentativelyInterrupted -
      TentativelyInterrupted ToolAnswered      TentativelyInterrupted -
      TentativelyInterrupted SayAsked          TentativelyInterrupted -
      TentativelyInterrupted SayInstead        CallerSpeaking         DropPlayout,Set
      TentativelyInterrupted AlarmWent         CallerSpeaking         CutPlayout,Set
      Typing                 ConversationReady Typing                 -
      Typing                 ConversationLost  Typing                 -
      Typing                 LineLost          Thinking               LosePlayout
      Typing                 LineReturned      Typing                 -
      Typing                 TakenUp           Typing                 ignored
      Typing                 CallerStarted     Typing                 Set
      Typing                 CallerStopped     Typing                 ignored
      Typing                 CallerSaid        Typing                 -
      Typing                 CallerUnclear     Typing                 -
      Typing                 KeyPressed        Typing                 -
      Typing                 CallerTyped       Thinking               AskReply,Set
      Typing                 ReplyStarted      Typing                 -
      Typing                 AgentAudible      Typing                 -
      Typing                 ReplyGenerated    Typing                 ignored
      Typing                 PlayedOut         Typing                 -
      Typing                 ToolRequested     Typing                 -
      Typing                 ToolAnswered      Typing                 ignored
      Typing                 SayAsked          Typing                 -
      Typing                 SayInstead        Typing                 -
      Typing                 AlarmWent         Typing                 -
      """;

  @TestFactory
  Stream<DynamicTest> everyStateKnowsWhatToMakeOfEveryEvent() {
    return TABLE.lines().map(line -> line.split("\\s+", -1)).map(this::row);
  }

  @Test
  void theTableIsComplete() {
    assertThat(TABLE.lines().map(line -> line.replaceAll("^(\\S+\\s+\\S+).*", "$1")))
        .doesNotHaveDuplicates()
        .hasSize(STATES.size() * EVENTS.size());
    assertThat(EVENTS).hasSameSizeAs(TurnEvent.class.getPermittedSubclasses());
    assertThat(STATES).hasSameSizeAs(TurnState.class.getPermittedSubclasses());
  }

  private DynamicTest row(String[] row) {
    return DynamicTest.dynamicTest(
        row[0] + " + " + row[1],
        () -> {
          Step<TurnState, TurnEffect> step = turn.on(STATES.get(row[0]), EVENTS.get(row[1]));
          assertThat(step.state().name()).isEqualTo(row[2]);
          assertThat(step.known()).isEqualTo(!row[3].equals("ignored"));
          List<String> wanted =
              row[3].equals("-") || row[3].equals("ignored")
                  ? List.of()
                  : List.of(row[3].split(",", -1));
          assertThat(step.effects())
              .extracting(e -> e.getClass().getSimpleName())
              .isEqualTo(wanted);
        });
  }
}
