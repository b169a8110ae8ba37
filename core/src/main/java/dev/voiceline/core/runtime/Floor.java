package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.Farewell;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.turn.Playout;
import dev.voiceline.core.turn.PlayoutListener;
import dev.voiceline.core.turn.ReplyKind;
import dev.voiceline.core.turn.Saying;
import dev.voiceline.core.turn.SpokenItem;
import dev.voiceline.core.turn.TurnAlarm;
import dev.voiceline.core.turn.TurnEffect;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Runs the turn machine of one call. Used from the mailbox only, but for what {@link Playout}
 * itself allows.
 */
final class Floor implements PlayoutListener {
  private static final Duration NOT_NOW = Duration.ofSeconds(1);

  private final CallScope scope;
  private final ConversationSlot slot;
  private final Transcript transcript;
  private final Greeter greeter;
  private final Consumer<CallEvent> call;
  private final Playout playout;
  private final BooleanSupplier conversing;
  private final TurnsOfCall turns;
  private final FloorTimes times;
  private final FidelityDesk fidelity;
  private final EchoEars echo;
  private final CallerAudio ears;
  private final TornSpeech torn = new TornSpeech();
  private final ReportedResult result = new ReportedResult();
  private Optional<ConversationFailure> failure = Optional.empty();
  private TurnState state = TurnState.initial();

  /**
   * The floor of a call.
   *
   * @param conversing whether caller and agent are alone on the line; silence does not count else
   */
  Floor(
      CallScope scope,
      ConversationSlot slot,
      Transcript transcript,
      Greeter greeter,
      Consumer<CallEvent> call,
      BooleanSupplier conversing) {
    this.scope = scope;
    this.slot = slot;
    this.transcript = transcript;
    this.greeter = greeter;
    this.call = call;
    ConversationTraits traits = scope.ports.conversations().traits();
    this.playout = new Playout(traits.format(), scope.clock(), scope.ports.timers(), this);
    this.conversing = conversing;
    this.turns = new TurnsOfCall(scope.ports.turns(), traits.endpointing());
    this.times = new FloorTimes(scope, traits.endpointing());
    this.fidelity = new FidelityDesk(scope, transcript, this::on);
    this.echo = new EchoEars(scope, scope.ports.turns().echo());
    this.ears = new CallerAudio(scope, slot, playout, echo.gate(), traits.format());
  }

  /** The caller's audio on its way in. */
  CallerAudio ears() {
    return ears;
  }

  Playout playout() {
    return playout;
  }

  /** Watches over what is said. */
  FidelityDesk fidelity() {
    return fidelity;
  }

  /** What was said before another server took the call up may be said again. */
  void recall(List<Exchange> heard) {
    for (Exchange line : heard) {
      if (line instanceof Exchange.CallerSaid caller) {
        fidelity.callerSaid(caller.text());
      } else if (line instanceof Exchange.ToolRan ran) {
        fidelity.gave(ran.result());
      }
    }
  }

  boolean isFree() {
    return state instanceof TurnState.Listening;
  }

  /** Whether the caller speaks or types, or may. */
  boolean callerHasIt() {
    return state instanceof TurnState.CallerSpeaking
        || state instanceof TurnState.TentativelyInterrupted
        || state instanceof TurnState.Typing;
  }

  boolean agentSpeaks() {
    return state instanceof TurnState.Speaking || !playout.unsettled().isEmpty();
  }

  void on(TurnEvent event) {
    if (event instanceof TurnEvent.ReplyStarted started) {
      fidelity.replyStarted(started.reply());
    } else if (event instanceof TurnEvent.ReplyGenerated generated) {
      fidelity.replyGenerated(generated.reply(), generated.outcome());
    }
    TurnState before = state;
    Language language = scope.phrases().language();
    boolean byWordsOnly = echo.suspicious();
    Step<TurnState, TurnEffect> step = turns.in(scope.phrases(), byWordsOnly).on(before, event);
    state = step.state();
    scope.tellStep(() -> new MachineStep.OfTurn(before, event, language, byWordsOnly, step));
    if (!step.known()) {
      scope.tell(new CallNews.Unexpected("turn", before.name(), event.getClass().getSimpleName()));
    }
    if (!before.name().equals(state.name())) {
      scope.tell(new CallNews.FloorChanged(before.name(), state.name()));
    }
    torn.follow(event, state);
    step.effects().forEach(this::run);
    if (event instanceof TurnEvent.ConversationLost) {
      fidelity.lost(before instanceof TurnState.Speaking);
    }
    if (isFree() && !(before instanceof TurnState.Listening)) {
      call.accept(new CallEvent.FloorFree());
    }
  }

  void callerStarted(UtteranceId utterance) {
    Saying saying = playout.saying();
    echo.began(utterance, saying);
    ears.soundBegan(utterance, () -> state.callerSounds());
    on(new TurnEvent.CallerStarted(utterance, saying));
  }

  /** What of the caller's speech answers nothing. */
  TornSpeech torn() {
    return torn;
  }

  /** Whether a sound that begins answers nothing; the machine is not told of it then. */
  boolean startsTorn(UtteranceId utterance) {
    boolean answersNothing = torn.began(utterance);
    if (answersNothing) {
      ears.soundBegan(utterance, () -> torn.sounds(utterance));
    }
    return answersNothing;
  }

  /** The conversation must not know of it either. */
  void stoppedTorn(UtteranceId utterance) {
    torn.stopped(utterance);
    run(new TurnEffect.Disregard(utterance));
  }

  void callerStopped(UtteranceId utterance, Duration spoken) {
    times.callerStopped();
    on(new TurnEvent.CallerStopped(utterance, spoken));
  }

  /**
   * Words that are not certain yet only matter if they decide something; nothing else of them is
   * kept.
   */
  void callerSaying(UtteranceId utterance, String soFar) {
    TurnEvent event = new TurnEvent.CallerSaying(utterance, soFar);
    Step<TurnState, TurnEffect> step =
        turns.in(scope.phrases(), echo.suspicious()).on(state, event);
    if (!step.state().equals(state) && !echo.mayBeEcho(utterance, soFar, playout.unsettled())) {
      on(event);
    }
  }

  /** Whether these words are the agent's own, sent back by the phone. Asked once of each. */
  boolean isEcho(UtteranceId utterance, String text) {
    return echo.isEcho(utterance, text, playout.unsettled());
  }

  /** Told before the end of the reply that it is the reason of. */
  void failed(ConversationFailure reason) {
    failure = Optional.of(reason);
  }

  void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    Duration notBefore = failure.flatMap(ConversationFailure::retryAfter).orElse(Duration.ZERO);
    failure = Optional.empty();
    on(new TurnEvent.ReplyGenerated(reply, outcome, notBefore));
  }

  void greet(Cue greeting) {
    Script words = scope.phrases().script(greeting);
    boolean guarded = words.guarded() || scope.ports.turns().guardsGreeting();
    Script script = new Script(words.text(), words.verbatim(), guarded);
    on(new TurnEvent.SayAsked(new Cue.Given(script), false));
  }

  /** The line is there. */
  void lineOpened() {
    times.lineOpened();
  }

  @Override
  public void audible(boolean filler) {
    scope.post(
        () -> {
          on(new TurnEvent.AgentAudible(filler));
          if (playout.unsettled().isEmpty()) {
            // The end of a very short item may be told before its beginning.
            on(new TurnEvent.PlayedOut());
          }
        });
  }

  @Override
  public void replyAudible(boolean filler, int inMs) {
    scope.post(() -> times.replyHeard(filler, inMs));
  }

  @Override
  public void playedOut() {
    scope.post(
        () -> {
          on(new TurnEvent.PlayedOut());
          call.accept(new CallEvent.FloorFree());
        });
  }

  @Override
  public void settled(SpokenItem item) {
    greeter.settled(item);
    scope.post(
        () -> {
          echo.agentSaid(item);
          result.agentSaid(item);
          transcript.agentSaid(item);
          fidelity.settled(item);
          scope.tell(
              new CallNews.AgentSaid(
                  item, transcript.place(item.item()), transcript.remembered(item.item())));
        });
  }

  private void run(TurnEffect effect) {
    if (effect instanceof TurnEffect.PausePlayout pause) {
      playout.pause(pause.replyAwaited());
    } else if (effect instanceof TurnEffect.ResumePlayout) {
      scope.tell(new CallNews.Resumed());
      times.noTurn();
      playout.resume();
    } else if (effect instanceof TurnEffect.CutPlayout cut) {
      List<HeardItem> heard = cut(cut.reply());
      scope.tell(new CallNews.Interrupted(heard.size()));
      call.accept(new CallEvent.CallerTookFloor());
    } else if (effect instanceof TurnEffect.DropPlayout drop) {
      cut(drop.reply());
    } else if (effect instanceof TurnEffect.LosePlayout lose) {
      if (lose.reply().isEmpty()) {
        fidelity.withdrawn();
      }
      List<HeardItem> heard = playout.detach();
      noteCut();
      if (lose.underWay() || !heard.isEmpty()) {
        conversation(c -> c.interrupted(new Interruption(lose.reply(), heard)));
      }
    } else if (effect instanceof TurnEffect.AskReply ask) {
      fidelity.asked(Optional.empty());
      playout.expect(result.kindOfReply());
      Guidance guidance = result.guidance(ask.guidance());
      conversation(c -> c.reply(guidance));
    } else if (effect instanceof TurnEffect.Say say) {
      say(say);
    } else if (effect instanceof TurnEffect.Withdraw withdraw) {
      if (withdraw.reply().isEmpty()) {
        fidelity.withdrawn();
      }
      conversation(c -> c.interrupted(new Interruption(withdraw.reply(), List.of())));
    } else if (effect instanceof TurnEffect.Disregard disregard) {
      conversation(c -> c.disregard(disregard.utterance()));
      transcript.disregarded(disregard.utterance());
      scope.tell(new CallNews.Disregarded(disregard.utterance()));
      times.noTurn();
    } else if (effect instanceof TurnEffect.Set set) {
      scope.alarms.set(set.alarm(), set.after(), () -> alarm(set.alarm()));
    } else if (effect instanceof TurnEffect.PartFromCaller) {
      call.accept(new CallEvent.FarewellAsked(EndReason.NO_INPUT, Farewell.of(EndReason.NO_INPUT)));
    } else if (effect instanceof TurnEffect.GiveUp) {
      call.accept(new CallEvent.AgentGaveUp());
    }
  }

  private List<HeardItem> cut(Optional<ReplyId> reply) {
    if (reply.isEmpty()) {
      fidelity.withdrawn();
    }
    List<HeardItem> heard = playout.cut();
    noteCut();
    conversation(c -> c.interrupted(new Interruption(reply, heard)));
    return heard;
  }

  private void noteCut() {
    if (playout.takeGuardedCut()) {
      result.cut();
    }
  }

  /** While somebody else has the line, silence is not the caller's. */
  private void alarm(TurnAlarm alarm) {
    if (alarm instanceof TurnAlarm.LullLasts && !conversing.getAsBoolean()) {
      scope.alarms.set(alarm, NOT_NOW, () -> alarm(alarm));
    } else {
      on(new TurnEvent.AlarmWent(alarm));
    }
  }

  private void say(TurnEffect.Say say) {
    Script script = scope.phrases().script(worded(say.cue()));
    fidelity.asked(Optional.of(script));
    ReplyKind spoken = script.guarded() ? ReplyKind.GUARDED : ReplyKind.ORDINARY;
    playout.expect(say.filler() ? ReplyKind.FILLER : spoken);
    conversation(c -> c.say(script));
  }

  private Cue worded(Cue cue) {
    boolean offer = cue.equals(Cue.of(Phrase.IDLE_SECOND)) && scope.ports.person().isPresent();
    return offer ? Cue.of(Phrase.IDLE_SECOND_WITH_PERSON) : cue;
  }

  private void conversation(Consumer<Conversation> action) {
    slot.current().ifPresent(action);
  }
}
