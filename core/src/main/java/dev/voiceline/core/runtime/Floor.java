package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.turn.Playout;
import dev.voiceline.core.turn.PlayoutListener;
import dev.voiceline.core.turn.SpokenItem;
import dev.voiceline.core.turn.Turn;
import dev.voiceline.core.turn.TurnEffect;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnPolicy;
import dev.voiceline.core.turn.TurnState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the turn machine of one call. Used from the mailbox only, but for what {@link Playout}
 * itself allows.
 */
final class Floor implements PlayoutListener {
  private final CallScope scope;
  private final ConversationSlot slot;
  private final Transcript transcript;
  private final Greeter greeter;
  private final Consumer<CallEvent> call;
  private final Playout playout;
  private final Turn turn;
  private final FloorTimes times;
  private final FidelityDesk fidelity;
  private TurnState state = TurnState.initial();

  Floor(
      CallScope scope,
      ConversationSlot slot,
      Transcript transcript,
      Greeter greeter,
      Consumer<CallEvent> call) {
    this.scope = scope;
    this.slot = slot;
    this.transcript = transcript;
    this.greeter = greeter;
    this.call = call;
    ConversationTraits traits = scope.ports.conversations().traits();
    this.playout = new Playout(traits.format(), scope.clock(), scope.ports.timers(), this);
    this.turn = new Turn(TurnPolicy.standard(traits.endpointing()));
    this.times = new FloorTimes(scope, traits.endpointing());
    this.fidelity = new FidelityDesk(scope, transcript, this::on);
  }

  Playout playout() {
    return playout;
  }

  /** Watches over what is said. */
  FidelityDesk fidelity() {
    return fidelity;
  }

  boolean isFree() {
    return state instanceof TurnState.Listening;
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
    Step<TurnState, TurnEffect> step = turn.on(before, event);
    state = step.state();
    times.on(event);
    if (!step.known()) {
      scope.tell(new CallNews.Unexpected("turn", before.name(), event.getClass().getSimpleName()));
    }
    if (!before.name().equals(state.name())) {
      scope.tell(new CallNews.FloorChanged(before.name(), state.name()));
    }
    step.effects().forEach(this::run);
    if (event instanceof TurnEvent.ConversationLost) {
      fidelity.lost(before instanceof TurnState.Speaking);
    }
    if (isFree() && !(before instanceof TurnState.Listening)) {
      call.accept(new CallEvent.FloorFree());
    }
  }

  /** The line is there. */
  void lineOpened() {
    times.lineOpened();
  }

  @Override
  public void audible() {
    scope.post(
        () -> {
          on(new TurnEvent.AgentAudible());
          if (playout.unsettled().isEmpty()) {
            // The end of a very short item may be told before its beginning.
            on(new TurnEvent.PlayedOut());
          }
        });
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
          transcript.agentSaid(item);
          fidelity.settled(item);
          scope.tell(new CallNews.AgentSaid(item));
        });
  }

  private void run(TurnEffect effect) {
    if (effect instanceof TurnEffect.PausePlayout pause) {
      playout.pause(pause.replyAwaited());
    } else if (effect instanceof TurnEffect.ResumePlayout) {
      scope.tell(new CallNews.Resumed());
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
      if (lose.underWay() || !heard.isEmpty()) {
        conversation(c -> c.interrupted(new Interruption(lose.reply(), heard)));
      }
    } else if (effect instanceof TurnEffect.AskReply ask) {
      fidelity.asked(Optional.empty());
      conversation(c -> c.reply(ask.guidance()));
    } else if (effect instanceof TurnEffect.Say say) {
      Script script = scope.phrases().script(say.cue());
      fidelity.asked(Optional.of(script));
      conversation(c -> c.say(script));
    } else if (effect instanceof TurnEffect.Disregard disregard) {
      conversation(c -> c.disregard(disregard.utterance()));
      transcript.disregarded(disregard.utterance());
    } else if (effect instanceof TurnEffect.Set set) {
      Runnable letter = () -> on(new TurnEvent.AlarmWent(set.alarm()));
      scope.alarms.set(set.alarm(), set.after(), letter);
    } else if (effect instanceof TurnEffect.GiveUp) {
      call.accept(new CallEvent.AgentGaveUp());
    }
  }

  private List<HeardItem> cut(Optional<ReplyId> reply) {
    if (reply.isEmpty()) {
      fidelity.withdrawn();
    }
    List<HeardItem> heard = playout.cut();
    conversation(c -> c.interrupted(new Interruption(reply, heard)));
    return heard;
  }

  private void conversation(Consumer<Conversation> action) {
    slot.current().ifPresent(action);
  }
}
