package dev.voiceline.core.language;

import java.util.Locale;

/**
 * What the line says for itself, whatever agent answers. Each language's resource file has a text
 * for every one of these, under the name in small letters, with its values in braces.
 */
public enum Phrase {
  /** The usual agent's first sentence. */
  GREETING,
  /** The usual agent's last sentence. */
  FAREWELL,
  /** After a line that broke has come back. */
  LINE_DROPPED,
  /** The longest call is reached; a goodbye. */
  CALL_TOO_LONG,
  /** A person was asked for, and none could be reached. */
  NOBODY_CAME,
  /** A person was reached, and declined. */
  NOBODY_FREE,

  // Turns
  /** List: sounds of the caller that say nothing. */
  HEARD_MURMURS,
  /** List: words over the agent by which the caller only says: go on. */
  HEARD_ASSENTS,
  /** List: words that silence the agent at once. */
  HEARD_STOPS,
  /** The agent looks something up. */
  FILLER_FIRST,
  /** The same in other words, for when the first was said last. */
  FILLER_FIRST_AGAIN,
  /** It takes longer. */
  FILLER_SECOND,
  /** The same in other words. */
  FILLER_SECOND_AGAIN,
  /** It takes longer still. */
  FILLER_MORE,
  /** The same in other words. */
  FILLER_MORE_AGAIN,
  /** The agent has not found its words yet. */
  FILLER_THINKING,
  /** The same in other words. */
  FILLER_THINKING_AGAIN,
  /** The caller has been silent. */
  IDLE_FIRST,
  /** The caller is still silent; there is no person to be had. */
  IDLE_SECOND,
  /** The caller is still silent; there is a person to be had. */
  IDLE_SECOND_WITH_PERSON,
  /** The caller stays silent; a goodbye. */
  IDLE_GOODBYE;

  /** The name under which a resource file has it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
