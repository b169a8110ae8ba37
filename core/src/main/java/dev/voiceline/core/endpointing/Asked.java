package dev.voiceline.core.endpointing;

import dev.voiceline.core.transcription.Listening.Patience;
import java.util.HashSet;
import java.util.Set;

/**
 * What the agent has asked for last.
 *
 * @param wanted what is read out with pauses between its parts
 * @param yesOrNo whether a yes or a no answers it
 */
public record Asked(Set<Wanted> wanted, boolean yesOrNo) {
  /** Nothing that is known. */
  public static final Asked NOTHING = new Asked(Set.of(), false);

  public Asked {
    wanted = Set.copyOf(wanted);
  }

  /** What is read out. */
  public enum Wanted {
    /** A member ID, or another number with a name. */
    IDENTIFIER,
    /** A date. */
    DATE,
    /** A name, letter by letter. */
    SPELLING
  }

  Patience patience() {
    if (!wanted.isEmpty()) {
      return Patience.LONG;
    }
    return yesOrNo ? Patience.SHORT : Patience.USUAL;
  }

  /** After an aside: one that asks for nothing that is read out is no new question. */
  Asked then(Asked aside) {
    return aside.wanted.isEmpty() ? and(aside) : aside;
  }

  /** The same and that. */
  Asked and(Asked other) {
    Set<Wanted> both = new HashSet<>(wanted);
    both.addAll(other.wanted);
    return new Asked(both, yesOrNo || other.yesOrNo);
  }
}
