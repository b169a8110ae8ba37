package dev.voiceline.core.endpointing;

import dev.voiceline.core.conversation.UtteranceId;
import java.time.Duration;
import java.util.Optional;

/**
 * A turn that was begun and is not over. Holds what was said; prints none of it.
 *
 * @param id its name
 * @param beganAt the clock's reading in ms
 * @param from where it begins in the audio
 * @param to where its last sound ended, as far as that is known
 * @param frozen words that do not change any more
 * @param pending words that may change
 * @param pendingTo where its last word ends in the audio
 * @param wordsAt when its words changed last, a reading of the clock in ms
 * @param foretold the words with which it was told as likely over, while that stands
 * @param foretellings how often it was told so
 * @param torn whether some of it was not heard by any recognizer
 * @param late whether it is the rest of a turn that was told
 * @param lookAt when the alarm is due, a reading of the clock in ms
 */
record OpenTurn(
    UtteranceId id,
    long beganAt,
    Duration from,
    Duration to,
    String frozen,
    String pending,
    Duration pendingTo,
    long wordsAt,
    Optional<String> foretold,
    int foretellings,
    boolean torn,
    boolean late,
    long lookAt) {
  static OpenTurn begun(UtteranceId id, long now, Duration from) {
    return new OpenTurn(
        id,
        now,
        from,
        from,
        "",
        "",
        Duration.ZERO,
        now,
        Optional.empty(),
        0,
        false,
        false,
        Long.MIN_VALUE);
  }

  ArbiterAlarm alarm() {
    return new ArbiterAlarm(id);
  }

  /** All its words so far. */
  String words() {
    return Ahead.joined(frozen, pending);
  }

  /** Whether a sound of it has ended, as far as is known. */
  boolean audible() {
    return to.compareTo(from) > 0;
  }

  boolean wordless() {
    return frozen.isBlank() && pending.isBlank();
  }

  /**
   * How long its sound lasted, in the time of the audio: to the end of the last sound, else of the
   * last word; one that has neither has lasted until now.
   */
  Duration spoken(long now) {
    if (audible()) {
      return to.minus(from);
    }
    return pendingTo.compareTo(from) > 0 ? pendingTo.minus(from) : Duration.ofMillis(now - beganAt);
  }

  /** Where it ends in the audio, as far as that is known. */
  Duration end() {
    return pendingTo.compareTo(to) > 0 ? pendingTo : to;
  }

  OpenTurn with(String firm, String changing, Duration end, long now) {
    return new OpenTurn(
        id,
        beganAt,
        from,
        to,
        firm,
        changing,
        end,
        now,
        foretold,
        foretellings,
        torn,
        late,
        lookAt);
  }

  OpenTurn soundEnded(Duration at) {
    return new OpenTurn(
        id,
        beganAt,
        from,
        at.compareTo(to) > 0 ? at : to,
        frozen,
        pending,
        pendingTo,
        wordsAt,
        foretold,
        foretellings,
        torn,
        late,
        lookAt);
  }

  OpenTurn foretelling(String words) {
    return new OpenTurn(
        id,
        beganAt,
        from,
        to,
        frozen,
        pending,
        pendingTo,
        wordsAt,
        Optional.of(words),
        foretellings + 1,
        torn,
        late,
        lookAt);
  }

  OpenTurn goingOn() {
    return new OpenTurn(
        id,
        beganAt,
        from,
        to,
        frozen,
        pending,
        pendingTo,
        wordsAt,
        Optional.empty(),
        foretellings,
        torn,
        late,
        lookAt);
  }

  /** Nobody has heard the rest of it; words that were not certain are none. */
  OpenTurn tornNow() {
    return new OpenTurn(
        id,
        beganAt,
        from,
        to,
        frozen,
        "",
        pendingTo,
        wordsAt,
        Optional.empty(),
        foretellings,
        true,
        late,
        lookAt);
  }

  OpenTurn restOfTold(boolean rest) {
    return new OpenTurn(
        id,
        beganAt,
        from,
        to,
        frozen,
        pending,
        pendingTo,
        wordsAt,
        foretold,
        foretellings,
        torn,
        rest,
        lookAt);
  }

  OpenTurn lookedAt(long due) {
    return new OpenTurn(
        id,
        beganAt,
        from,
        to,
        frozen,
        pending,
        pendingTo,
        wordsAt,
        foretold,
        foretellings,
        torn,
        late,
        due);
  }

  @Override
  public String toString() {
    return "OpenTurn[" + id + "]";
  }
}
