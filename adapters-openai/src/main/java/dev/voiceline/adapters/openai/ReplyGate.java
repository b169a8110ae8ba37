package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets one reply at a time be generated. The service refuses a second one, also while the first is
 * only asked for and while a cancelled one has not yet reported its end; so the latest wish waits
 * here. Replies that the service begins by itself count as well. Of a reply that was withdrawn
 * before it began nothing is told; it is ended in silence.
 */
final class ReplyGate {
  /** Messages of a reply do not come later than that many replies. */
  private static final int REMEMBERED = 64;

  /** What becomes of a message of a reply. */
  enum Standing {
    /** It is told. */
    TOLD,
    /** The reply was cut off and has not ended yet. */
    CUT,
    /** It comes too late, or belongs to nothing. */
    OVER
  }

  private final ConversationListener listener;
  private final ClientEvents events;
  private final ReplyRequest requests;
  private final Consumer<ClientEvent> out;
  private final Set<String> over = Collections.newSetFromMap(new Recent<>(REMEMBERED));
  private final Set<String> withdrawn = Collections.newSetFromMap(new Recent<>(REMEMBERED));
  private GateState state = new GateState.Shut();
  private Optional<ReplyWish> waiting = Optional.empty();

  ReplyGate(
      ConversationListener listener,
      ClientEvents events,
      ReplyRequest requests,
      Consumer<ClientEvent> out) {
    this.listener = listener;
    this.events = events;
    this.requests = requests;
    this.out = out;
  }

  /** The session is ready: what was asked for may go out. */
  void open() {
    state = new GateState.Free();
    next();
  }

  /** A reply is wanted. It takes the place of one that still waits. */
  void ask(ReplyWish wish) {
    waiting = Optional.of(wish);
    next();
  }

  /** Whether the service owes a reply or the end of one. */
  boolean isOwed() {
    return !(state instanceof GateState.Free || state instanceof GateState.Shut);
  }

  /** Whether that reply is being generated. */
  boolean isRunning(String replyId) {
    return state instanceof GateState.Running running && running.replyId().equals(replyId);
  }

  /** Whether that reply was withdrawn before it began, so that nobody knows of it. */
  boolean isWithdrawn(String replyId) {
    return withdrawn.contains(replyId);
  }

  /** What to do with a message of that reply. A reply whose beginning was missed begins with it. */
  Standing standing(String replyId) {
    if (over.contains(replyId)) {
      return Standing.OVER;
    }
    if (!(state instanceof GateState.Running)) {
      begun(replyId);
    }
    if (state instanceof GateState.Running running && running.replyId().equals(replyId)) {
      return running.cut() ? Standing.CUT : Standing.TOLD;
    }
    return Standing.OVER;
  }

  /** The service begins a reply. */
  void begun(String replyId) {
    if (over.contains(replyId)) {
      return;
    }
    if (state instanceof GateState.Running running) {
      if (running.replyId().equals(replyId)) {
        return;
      }
      end(running.replyId(), ReplyOutcome.CANCELLED);
    }
    Optional<GateState.Asked> asked =
        state instanceof GateState.Asked ours ? Optional.of(ours) : Optional.empty();
    GateState.Running running = new GateState.Running(replyId, asked, false, "");
    state = running;
    if (asked.filter(GateState.Asked::unwanted).isPresent()) {
      withdrawn.add(replyId);
      cut(running);
    } else {
      listener.replyStarted(new ReplyId(replyId));
    }
  }

  /** The service has ended a reply. */
  void ended(String replyId, ReplyOutcome outcome) {
    if (state instanceof GateState.Asked) {
      begun(replyId);
    }
    if (isRunning(replyId)) {
      end(replyId, outcome);
    } else if (state instanceof GateState.Occupied) {
      state = new GateState.Free();
    }
    next();
  }

  /** The agent was cut off: in that reply, or in the one that was asked for and has not begun. */
  void interrupted(Optional<ReplyId> reply) {
    boolean named = reply.isPresent();
    if (state instanceof GateState.Running running && !running.cut()) {
      boolean meant =
          reply.map(id -> id.value().equals(running.replyId())).orElse(waiting.isEmpty());
      if (meant) {
        cut(running);
      } else if (!named) {
        waiting = Optional.empty();
      }
    } else if (!named && state instanceof GateState.Asked asked && !asked.unwanted()) {
      state = asked.notWanted();
    } else if (!named) {
      waiting = Optional.empty();
    }
  }

  /** Looks at an error. True when it only tells of a race, which is settled here. */
  boolean settles(ServerError error) {
    return switch (error.code()) {
      case "conversation_already_has_active_response" -> {
        askAgainLater(error.eventId());
        yield true;
      }
      case "response_cancel_not_active" -> {
        cancelledTooLate(error.eventId());
        yield true;
      }
      default -> false;
    };
  }

  /** Whether the error answers the request for a reply. */
  boolean isAskedBy(ServerError error) {
    return state instanceof GateState.Asked asked && asked.eventId().equals(error.eventId());
  }

  /** The error was no race: if it answers the request for a reply, that reply is over. */
  void refused(ServerError error) {
    if (state instanceof GateState.Asked asked && asked.eventId().equals(error.eventId())) {
      failed(asked);
    }
  }

  /**
   * Another reply was quicker than the request, so the wish waits for that one's end, unless a
   * newer wish does.
   */
  private void askAgainLater(String eventId) {
    if (state instanceof GateState.Asked asked) {
      keep(asked);
      state = new GateState.Occupied();
    } else if (state instanceof GateState.Running running) {
      running.asked().filter(asked -> asked.eventId().equals(eventId)).ifPresent(this::keep);
      state = running.unasked();
    }
  }

  private void keep(GateState.Asked asked) {
    if (waiting.isEmpty() && !asked.unwanted()) {
      waiting = Optional.of(asked.wish());
    }
  }

  /** The reply had ended before; if its end was missed, this is it. */
  private void cancelledTooLate(String eventId) {
    if (state instanceof GateState.Running running && running.cancelEventId().equals(eventId)) {
      ended(running.replyId(), ReplyOutcome.CANCELLED);
    }
  }

  /**
   * The request was refused, so its reply is over before it began. Whoever waits for it must hear
   * of that; for one that was withdrawn nobody waits.
   */
  private void failed(GateState.Asked asked) {
    if (asked.unwanted()) {
      state = new GateState.Free();
      next();
    } else {
      ended("refused_" + asked.eventId(), ReplyOutcome.FAILED);
    }
  }

  private void cut(GateState.Running running) {
    ClientEvent cancel = events.cancel(Optional.of(running.replyId()));
    state = running.cutBy(cancel.id());
    out.accept(cancel);
  }

  private void end(String replyId, ReplyOutcome outcome) {
    over.add(replyId);
    state = new GateState.Free();
    if (!isWithdrawn(replyId)) {
      listener.replyGenerated(new ReplyId(replyId), outcome);
    }
  }

  /** An occupied gate is tried again with each wish: it is not known whose end it waits for. */
  private void next() {
    boolean passable = state instanceof GateState.Free || state instanceof GateState.Occupied;
    if (passable && waiting.isPresent()) {
      ReplyWish wish = waiting.get();
      waiting = Optional.empty();
      ClientEvent request = events.createResponse(requests.of(wish));
      state = new GateState.Asked(request.id(), wish, false);
      out.accept(request);
    }
  }

  private static final class Recent<K> extends LinkedHashMap<K, Boolean> {
    private static final long serialVersionUID = 1;
    private final int most;

    Recent(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, Boolean> eldest) {
      return size() > most;
    }
  }
}
