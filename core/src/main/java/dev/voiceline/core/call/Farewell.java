package dev.voiceline.core.call;

import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Phrase;

/** What a call has said for itself when it, not the agent, decides. */
final class Farewell {
  static final Cue TOO_LONG = Cue.of(Phrase.CALL_TOO_LONG);
  static final Cue CEILING = Cue.of(Phrase.CEILING_REACHED);
  static final Cue NOBODY_CAME = Cue.of(Phrase.NOBODY_CAME);
  static final Cue NOBODY_FREE = Cue.of(Phrase.NOBODY_FREE);

  private Farewell() {}
}
