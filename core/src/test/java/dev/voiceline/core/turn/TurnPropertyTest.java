package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolCallId;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds in whatever order things happen. */
class TurnPropertyTest {
  private final Turn turn = new Turn(TurnStory.POLICY);

  @Property(tries = 500)
  void atMostOneReplyIsUnderWay(@ForAll("events") List<TurnEvent> events) {
    TurnState state = TurnState.initial();
    for (TurnEvent event : events) {
      boolean free = !state.agenda().replyUnderWay();
      Step<TurnState, TurnEffect> step = turn.on(state, event);
      long asked = step.effects().stream().filter(TurnPropertyTest::asksForReply).count();
      boolean freed =
          event instanceof TurnEvent.ReplyGenerated
              || step.effects().stream().anyMatch(TurnPropertyTest::cuts);
      assertThat(asked).isLessThanOrEqualTo(free || freed ? 1 : 0);
      state = step.state();
    }
  }

  @Property(tries = 500)
  void nothingIsAskedWithoutAConversationOrALine(@ForAll("events") List<TurnEvent> events) {
    TurnState state = TurnState.initial();
    boolean line = true;
    for (TurnEvent event : events) {
      Step<TurnState, TurnEffect> step = turn.on(state, event);
      line &= !(event instanceof TurnEvent.LineLost);
      line |= event instanceof TurnEvent.LineReturned;
      if (!step.state().agenda().connected() || !line) {
        assertThat(step.effects()).noneMatch(TurnPropertyTest::asksForReply);
      }
      state = step.state();
    }
  }

  @Property(tries = 500)
  void whatIsPausedIsResumedOrCutBeforeTheAgentIsHeardAgain(
      @ForAll("events") List<TurnEvent> events) {
    TurnState state = TurnState.initial();
    boolean paused = false;
    for (TurnEvent event : events) {
      Step<TurnState, TurnEffect> step = turn.on(state, event);
      for (TurnEffect effect : step.effects()) {
        paused |= effect instanceof TurnEffect.PausePlayout;
        paused &=
            !(effect instanceof TurnEffect.ResumePlayout
                || cuts(effect)
                || effect instanceof TurnEffect.LosePlayout);
      }
      state = step.state();
      assertThat(paused).isEqualTo(state instanceof TurnState.TentativelyInterrupted);
    }
  }

  @Property(tries = 500)
  void theFloorIsTheCallersOnlyWhenTheAgentHasNothingToDo(
      @ForAll("events") List<TurnEvent> events) {
    TurnState state = TurnState.initial();
    for (TurnEvent event : events) {
      state = turn.on(state, event).state();
      if (state instanceof TurnState.Listening) {
        assertThat(state.agenda().empty()).isTrue();
      }
    }
  }

  @Property(tries = 500)
  void nothingIsSaidWhileTheCallerTypes(@ForAll("events") List<TurnEvent> events) {
    TurnState state = TurnState.initial();
    for (TurnEvent event : events) {
      Step<TurnState, TurnEffect> step = turn.on(state, event);
      if (step.state() instanceof TurnState.Typing) {
        assertThat(step.effects())
            .noneMatch(TurnPropertyTest::asksForReply)
            .noneMatch(TurnEffect.ResumePlayout.class::isInstance);
      }
      state = step.state();
    }
  }

  @Property(tries = 500)
  void aKeyAlwaysBeginsAnEntryAndOnlyItsEndEndsIt(@ForAll("events") List<TurnEvent> events) {
    TurnState state = TurnState.initial();
    for (TurnEvent event : events) {
      boolean typing = state instanceof TurnState.Typing;
      state = turn.on(state, event).state();
      boolean ends = event instanceof TurnEvent.CallerTyped || event instanceof TurnEvent.LineLost;
      assertThat(state instanceof TurnState.Typing)
          .isEqualTo(event instanceof TurnEvent.KeyPressed || (typing && !ends));
    }
  }

  private static boolean cuts(TurnEffect effect) {
    return effect instanceof TurnEffect.CutPlayout || effect instanceof TurnEffect.DropPlayout;
  }

  private static boolean asksForReply(TurnEffect effect) {
    return effect instanceof TurnEffect.AskReply || effect instanceof TurnEffect.Say;
  }

  @Provide
  Arbitrary<List<TurnEvent>> events() {
    Arbitrary<UtteranceId> sounds = Arbitraries.of("u1", "u2", "u3").map(UtteranceId::new);
    Arbitrary<ReplyId> replies = Arbitraries.of("r1", "r2").map(ReplyId::new);
    Arbitrary<ToolCallId> tools = Arbitraries.of("t1", "t2").map(ToolCallId::new);
    Arbitrary<TurnEvent> event =
        Arbitraries.oneOf(
            Arbitraries.of(
                new TurnEvent.ConversationReady(),
                new TurnEvent.ConversationReady(),
                new TurnEvent.ConversationLost(),
                new TurnEvent.LineLost(true),
                new TurnEvent.LineLost(false),
                new TurnEvent.LineReturned(true),
                new TurnEvent.LineReturned(false),
                new TurnEvent.KeyPressed(),
                new TurnEvent.CallerTyped(true),
                new TurnEvent.CallerTyped(false),
                new TurnEvent.AgentAudible(),
                new TurnEvent.PlayedOut(),
                new TurnEvent.SayAsked(Cue.verbatim("Hello."), false),
                new TurnEvent.AlarmWent(new TurnAlarm.RetryReply(1))),
            sounds.map(
                u -> new TurnEvent.CallerStarted(u, Saying.statement(Duration.ofMillis(400)))),
            sounds.map(u -> new TurnEvent.CallerStopped(u, Duration.ofMillis(100))),
            sounds.map(u -> new TurnEvent.CallerStopped(u, Duration.ofMillis(900))),
            sounds.map(TurnEvent.CallerUnclear::new),
            sounds.map(u -> new TurnEvent.CallerSaid(u, "hello there")),
            sounds.map(u -> new TurnEvent.CallerSaying(u, "what does it cost")),
            sounds.map(u -> new TurnEvent.CallerSaid(u, "")),
            sounds.map(u -> new TurnEvent.AlarmWent(new TurnAlarm.LongEnough(u))),
            sounds.map(u -> new TurnEvent.AlarmWent(new TurnAlarm.NoWords(u))),
            replies.map(TurnEvent.ReplyStarted::new),
            replies.map(r -> new TurnEvent.SayInstead(Cue.verbatim("No."), r)),
            replies.flatMap(
                r ->
                    Arbitraries.of(ReplyOutcome.values())
                        .map(outcome -> new TurnEvent.ReplyGenerated(r, outcome))),
            tools.map(TurnEvent.ToolRequested::new),
            tools.map(t -> new TurnEvent.ToolAnswered(t, true)));
    return event.list().ofMaxSize(60);
  }
}
