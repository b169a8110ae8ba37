package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One change at a time: the next is sent when the last was confirmed, and only the newest of those
 * that wait. Used by one thread at a time.
 */
final class Configuring {
  private final Timers timers;
  private final Duration patience;
  private final SerialTasks turns;
  private final Consumer<String> send;
  private Optional<String> next = Optional.empty();
  private Alarm alarm = () -> {};
  private boolean waiting;
  private int count;

  Configuring(Timers timers, Duration patience, SerialTasks turns, Consumer<String> send) {
    this.timers = timers;
    this.patience = patience;
    this.turns = turns;
    this.send = send;
  }

  void want(String message) {
    next = Optional.of(message);
    sendNext();
  }

  /** Well or badly. */
  void answered() {
    waiting = false;
    alarm.cancel();
    sendNext();
  }

  void close() {
    next = Optional.empty();
    alarm.cancel();
  }

  private void sendNext() {
    if (waiting || next.isEmpty()) {
      return;
    }
    String message = next.get();
    next = Optional.empty();
    waiting = true;
    int number = ++count;
    alarm = timers.after(patience, () -> turns.execute(() -> giveUp(number)));
    send.accept(message);
  }

  private void giveUp(int number) {
    if (waiting && number == count) {
      answered();
    }
  }
}
