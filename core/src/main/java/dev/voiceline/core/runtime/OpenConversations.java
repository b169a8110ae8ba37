package dev.voiceline.core.runtime;

import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * The conversations of a call that have not told their end. One that is closed may still say what
 * it has cost, so the bill waits for it, but not for long. Used from the mailbox only.
 */
final class OpenConversations {
  private static final Duration AT_MOST = Duration.ofSeconds(1);

  private final CallScope scope;
  private final Set<Integer> open = new HashSet<>();
  private Runnable next = () -> {};
  private Alarm late = () -> {};

  OpenConversations(CallScope scope) {
    this.scope = scope;
  }

  void opened(int number) {
    open.add(number);
  }

  void ended(int number) {
    if (open.remove(number) && open.isEmpty()) {
      goOn();
    }
  }

  /** Runs something once when all have ended, or will not say so. */
  void whenAllEnded(Runnable what) {
    next = what;
    if (open.isEmpty()) {
      goOn();
    } else {
      late = scope.ports.timers().after(AT_MOST, () -> scope.post(this::goOn));
    }
  }

  private void goOn() {
    late.cancel();
    Runnable what = next;
    next = () -> {};
    what.run();
  }
}
