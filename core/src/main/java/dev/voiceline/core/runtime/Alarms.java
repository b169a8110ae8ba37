package dev.voiceline.core.runtime;

import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The alarms of one call. One per subject: a new one takes the place of the old. Used from the
 * mailbox only.
 */
final class Alarms {
  private final Timers timers;
  private final Consumer<Runnable> mailbox;
  private final Map<Object, Timers.Alarm> set = new HashMap<>();
  private boolean closed;

  Alarms(Timers timers, Consumer<Runnable> mailbox) {
    this.timers = timers;
    this.mailbox = mailbox;
  }

  /** Posts a letter after a while. */
  void set(Object subject, Duration after, Runnable letter) {
    cancel(subject);
    if (!closed) {
      set.put(subject, timers.after(after, () -> mailbox.accept(letter)));
    }
  }

  void cancel(Object subject) {
    Timers.Alarm old = set.remove(subject);
    if (old != null) {
      old.cancel();
    }
  }

  void close() {
    closed = true;
    set.values().forEach(Timers.Alarm::cancel);
    set.clear();
  }
}
