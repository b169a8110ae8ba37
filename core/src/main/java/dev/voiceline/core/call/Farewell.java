package dev.voiceline.core.call;

import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Phrase;
import java.util.Optional;

/** What a call has said for itself when it, not the agent, decides. */
public final class Farewell {
  static final Cue TOO_LONG = Cue.of(Phrase.CALL_TOO_LONG);
  static final Cue CEILING = Cue.of(Phrase.CEILING_REACHED);
  static final Cue NOBODY_CAME = Cue.of(Phrase.NOBODY_CAME);
  static final Cue NOBODY_FREE = Cue.of(Phrase.NOBODY_FREE);

  private Farewell() {}

  /** The last words of a call that ends for such a reason; none where they are the agent's own. */
  public static Optional<Cue> of(EndReason reason) {
    return switch (reason) {
      case TOO_LONG -> Optional.of(TOO_LONG);
      case CEILING_REACHED -> Optional.of(CEILING);
      case NO_INPUT -> Optional.of(Cue.of(Phrase.IDLE_GOODBYE));
      case COMPLETED,
          CALLER_HUNG_UP,
          HANDED_OVER,
          MACHINE_ANSWERED,
          NEVER_ANSWERED,
          NO_CONVERSATION,
          AGENT_FAILED,
          LINE_LOST,
          LINE_SILENT,
          PROTOCOL_BROKEN,
          ENDED_BY_OPERATOR,
          LOST ->
          Optional.empty();
    };
  }
}
