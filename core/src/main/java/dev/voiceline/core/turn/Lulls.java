package dev.voiceline.core.turn;

import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * How the agent has dealt with silence so far.
 *
 * @param number of the alarm that was set last; an earlier one is stale
 * @param watched what it was set for
 * @param fillers said since the tools were asked for
 * @param last filler that was said, so that it is not said twice in a row
 * @param acknowledged whether the caller has been told, since their turn, that the agent is there
 * @param prompts how often the caller has been asked whether they are there, or made a sound
 *     without words that was answered
 */
record Lulls(
    int number,
    Lull watched,
    int fillers,
    Optional<Phrase> last,
    boolean acknowledged,
    int prompts) {
  private static final List<Phrase> FIRST = List.of(Phrase.FILLER_FIRST, Phrase.FILLER_FIRST_AGAIN);
  private static final List<Phrase> SECOND =
      List.of(Phrase.FILLER_SECOND, Phrase.FILLER_SECOND_AGAIN);
  private static final List<Phrase> MORE = List.of(Phrase.FILLER_MORE, Phrase.FILLER_MORE_AGAIN);
  private static final List<Phrase> THINKING =
      List.of(Phrase.FILLER_THINKING, Phrase.FILLER_THINKING_AGAIN);

  static final Lulls NONE = new Lulls(0, Lull.NONE, 0, Optional.empty(), false, 0);

  /** An alarm is set. */
  Lulls watching(Lull what) {
    return new Lulls(number + 1, what, fillers, last, acknowledged, prompts);
  }

  /** Somebody has spoken: the silence begins anew. */
  Lulls disturbed() {
    return new Lulls(number, Lull.NONE, fillers, last, acknowledged, prompts);
  }

  /** A turn of the caller's: its reply may be announced once. */
  Lulls newTurn() {
    return new Lulls(number, Lull.NONE, fillers, last, false, prompts);
  }

  Lulls withoutTools() {
    return new Lulls(number, watched, 0, last, acknowledged, prompts);
  }

  Lulls saying(Phrase filler) {
    boolean tool = !THINKING.contains(filler);
    return new Lulls(
        number,
        watched,
        fillers + (tool ? 1 : 0),
        Optional.of(filler),
        !tool || acknowledged,
        prompts);
  }

  Lulls prompted() {
    return new Lulls(number, watched, fillers, last, acknowledged, prompts + 1);
  }

  Lulls callerIsThere() {
    Lull rest = watched == Lull.CALLER ? Lull.NONE : watched;
    return new Lulls(number, rest, fillers, last, acknowledged, 0);
  }

  /** The next sentence while a tool runs. */
  Phrase nextFiller() {
    return other(fillers == 0 ? FIRST : fillers == 1 ? SECOND : MORE);
  }

  /** The next word while a reply does not come. */
  Phrase nextAcknowledgement() {
    return other(THINKING);
  }

  /** The next question to a silent caller; none when all were asked. */
  Optional<Cue> nextPrompt() {
    return switch (prompts) {
      case 0 -> Optional.of(Cue.of(Phrase.IDLE_FIRST));
      case 1 -> Optional.of(Cue.of(Phrase.IDLE_SECOND));
      default -> Optional.empty();
    };
  }

  private Phrase other(List<Phrase> pool) {
    return pool.stream()
        .filter(phrase -> !last.equals(Optional.of(phrase)))
        .findFirst()
        .orElseThrow();
  }
}
