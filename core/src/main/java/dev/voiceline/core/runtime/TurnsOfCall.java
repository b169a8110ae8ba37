package dev.voiceline.core.runtime;

import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.turn.Interjections;
import dev.voiceline.core.turn.Turn;
import dev.voiceline.core.turn.TurnPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The turn machine of one call, in each language that it speaks. Used from the mailbox only. */
final class TurnsOfCall {
  private final TurnPolicy policy;
  private final Duration endpointing;
  private final Map<Manner, Turn> made = new HashMap<>();

  TurnsOfCall(TurnPolicy policy, Duration endpointing) {
    this.policy = policy;
    this.endpointing = endpointing;
  }

  /**
   * The machine for a language.
   *
   * @param byWordsOnly whether a sound without words is not believed to be the caller's
   */
  Turn in(Phrases phrases, boolean byWordsOnly) {
    return made.computeIfAbsent(new Manner(phrases, byWordsOnly), this::make);
  }

  private Turn make(Manner manner) {
    TurnPolicy heard = policy.heardThrough(endpointing, Interjections.in(manner.phrases()));
    return new Turn(manner.byWordsOnly() ? heard.with(heard.bargeIn().byWordsOnly()) : heard);
  }

  private record Manner(Phrases phrases, boolean byWordsOnly) {}
}
