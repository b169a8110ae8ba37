package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.media.Beat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Does one act after the other, 20 ms at a time. Belongs to the call's serial. */
final class Mouth {
  private final Deque<Act> acts = new ArrayDeque<>();
  private final Consumer<Said> listener;
  private int next;
  private long startMs;
  private boolean closed;

  /** The listener is told of every act that was done to its end. */
  Mouth(Consumer<Said> listener) {
    this.listener = listener;
  }

  void add(Act act) {
    if (closed) {
      act.done().completeExceptionally(new CallOver());
    } else {
      acts.add(act);
    }
  }

  /** Whether there is nothing to do. */
  boolean idle() {
    return acts.isEmpty();
  }

  Beat next() {
    Act act = acts.peek();
    return act == null ? Beat.silent() : act.beats().get(next);
  }

  /** The beat that was asked for has been sent. */
  void sent(long atMs) {
    Act act = acts.peek();
    if (act == null) {
      return;
    }
    if (next == 0) {
      startMs = atMs;
    }
    next++;
    if (next == act.beats().size()) {
      acts.remove();
      next = 0;
      Said said = new Said(act.text(), startMs, atMs, act.kind());
      listener.accept(said);
      act.done().complete(said);
    }
  }

  /** Nothing can be said any more. */
  void close() {
    closed = true;
    acts.forEach(act -> act.done().completeExceptionally(new CallOver()));
    acts.clear();
  }
}
