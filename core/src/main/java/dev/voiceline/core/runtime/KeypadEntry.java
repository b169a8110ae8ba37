package dev.voiceline.core.runtime;

import dev.voiceline.core.keypad.KeypadScheme;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Collects keys until {@code #} or a pause, which is longer in the middle of a letter. Used from
 * the mailbox only; what is typed is health data.
 */
final class KeypadEntry {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration PAUSE_IN_LETTER = Duration.ofSeconds(3);

  /** An identifier of 30 letters, and some corrections. */
  private static final int LONGEST = 120;

  private final Alarms alarms;
  private final Runnable began;
  private final Consumer<String> entered;
  private final StringBuilder keys = new StringBuilder();

  /**
   * An entry to begin with.
   *
   * @param began told at the first key of each entry
   * @param entered told what was typed, without the {@code #}; never blank
   */
  KeypadEntry(Alarms alarms, Runnable began, Consumer<String> entered) {
    this.alarms = alarms;
    this.began = began;
    this.entered = entered;
  }

  void pressed(char key) {
    if (key == '#') {
      finish();
      return;
    }
    if (keys.isEmpty()) {
      began.run();
    }
    if (keys.length() < LONGEST) {
      keys.append(key);
    }
    boolean inLetter = KeypadScheme.unfinished(keys.toString());
    alarms.set(this, inLetter ? PAUSE_IN_LETTER : PAUSE, this::finish);
  }

  private void finish() {
    alarms.cancel(this);
    String all = keys.toString();
    keys.setLength(0);
    if (!all.isEmpty()) {
      entered.accept(all);
    }
  }
}
