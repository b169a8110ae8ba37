package dev.voiceline.core.language;

import dev.voiceline.core.conversation.Script;

/** A sentence that is to be said; in which language is known only when it is said. */
public sealed interface Cue {
  /** Its words are given. */
  record Given(Script script) implements Cue {}

  /**
   * The line's own, in whatever language the call speaks then.
   *
   * @param guarded see {@link Script#guarded}
   */
  record Worded(Phrase phrase, boolean guarded) implements Cue {}

  /** These words, to the letter. */
  static Cue verbatim(String words) {
    return new Given(Script.verbatim(words));
  }

  /** A phrase of the line. */
  static Cue of(Phrase phrase) {
    return new Worded(phrase, false);
  }
}
