package dev.voiceline.examples.inkwell;

import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The flushes that wait for their last words: each is answered by the service, or after its time.
 * Used by one thread at a time.
 */
final class Flushes {
  private final Timers timers;
  private final Duration patience;
  private final Turns turns;
  private final Runnable flushed;
  private final TreeMap<Integer, Alarm> waiting = new TreeMap<>();
  private int last;

  Flushes(Timers timers, Duration patience, Turns turns, Runnable flushed) {
    this.timers = timers;
    this.patience = patience;
    this.turns = turns;
    this.flushed = flushed;
  }

  /** One more; gives its id. */
  int add() {
    int id = ++last;
    waiting.put(id, timers.after(patience, () -> turns.run(() -> answered(id))));
    return id;
  }

  /** This one is answered, and with it all before it; one that has been is so no more. */
  void answered(int id) {
    while (!waiting.isEmpty() && waiting.firstKey() <= id) {
      waiting.pollFirstEntry().getValue().cancel();
      flushed.run();
    }
  }

  /** Those that another socket must be asked for again. */
  void each(Consumer<Integer> ask) {
    waiting.keySet().forEach(ask);
  }

  void close() {
    waiting.values().forEach(Alarm::cancel);
    waiting.clear();
  }
}
