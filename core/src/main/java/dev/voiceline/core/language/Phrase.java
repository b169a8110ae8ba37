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
  /** The agent was away for longer than a breath. */
  AGENT_BACK,
  /** As much was spent on the call as may be; a person or the keypad follows. */
  CEILING_REACHED,
  /** The longest call is reached; a goodbye. */
  CALL_TOO_LONG,
  /** A person was asked for, and none could be reached. */
  NOBODY_CAME,
  /** A person was reached, and declined. */
  NOBODY_FREE;

  /** The name under which a resource file has it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
