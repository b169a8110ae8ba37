package dev.voiceline.core.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Collects keypad digits until {@code #} or a pause. Used from the mailbox only; the digits are
 * health data.
 */
final class KeypadEntry {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int LONGEST = 64;

  private final Alarms alarms;
  private final Consumer<String> entered;
  private final StringBuilder digits = new StringBuilder();

  KeypadEntry(Alarms alarms, Consumer<String> entered) {
    this.alarms = alarms;
    this.entered = entered;
  }

  void pressed(char digit) {
    if (digit == '#') {
      finish();
      return;
    }
    if (digits.length() < LONGEST) {
      digits.append(digit);
    }
    alarms.set(this, PAUSE, this::finish);
  }

  private void finish() {
    alarms.cancel(this);
    take().ifPresent(entered);
  }

  private Optional<String> take() {
    String all = digits.toString();
    digits.setLength(0);
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
