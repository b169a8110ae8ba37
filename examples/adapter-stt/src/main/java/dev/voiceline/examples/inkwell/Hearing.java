package dev.voiceline.examples.inkwell;

import dev.voiceline.core.transcription.Words;
import dev.voiceline.examples.inkwell.ServiceMessage.Said;
import java.time.Duration;
import java.util.Optional;

/**
 * What was understood so far, in the time of the caller's audio, over all sockets. Used by one
 * thread at a time.
 */
final class Hearing {
  private final Told told;
  private Optional<Words> partial = Optional.empty();
  private Optional<Duration> unpaused = Optional.empty();
  private long beginMs;
  private long settledMs;

  Hearing(Told told) {
    this.told = told;
  }

  /** Up to here nothing needs to be heard again. */
  long settledMs() {
    return settledMs;
  }

  /** Whether words were told, and no pause after them. */
  boolean owesPause() {
    return unpaused.isPresent();
  }

  /** The service now counts from there. What it cannot hear again stays as it was understood. */
  void begins(long ms) {
    Optional<Words> lost = partial.filter(words -> words.from().toMillis() < ms);
    partial = Optional.empty();
    lost.ifPresent(this::freeze);
    beginMs = ms;
  }

  void partial(Said said) {
    Words words = words(said);
    partial = Optional.of(words).filter(any -> !any.isBlank());
    told.tell(to -> to.interim(words));
  }

  void frozen(Said said) {
    partial = Optional.empty();
    if (!said.text().isBlank()) {
      freeze(words(said));
    }
  }

  private void freeze(Words words) {
    settledMs = Math.max(settledMs, words.to().toMillis());
    unpaused = Optional.of(words.to());
    told.tell(to -> to.frozen(words));
  }

  /** Silence alone ends nothing. */
  void paused() {
    Optional<Duration> end = unpaused;
    unpaused = Optional.empty();
    end.ifPresent(lastWordEnd -> told.tell(to -> to.paused(lastWordEnd)));
  }

  /** A pause that a lost socket would have told, unless the caller is speaking. */
  void pausedIfQuiet() {
    if (partial.isEmpty()) {
      paused();
    }
  }

  private Words words(Said said) {
    return new Words(
        said.text(),
        said.sure(),
        Duration.ofMillis(beginMs + said.fromMs()),
        Duration.ofMillis(beginMs + said.toMs()));
  }
}
