package dev.voiceline.core.keypad;

import dev.voiceline.core.language.Phrase;

/** Why keys spell nothing. */
public enum KeypadMistake {
  /** A star was pressed, and not both of the keys that have to follow it. */
  UNFINISHED_LETTER(Phrase.KEYPAD_UNFINISHED_LETTER),
  /** No letter is in that place on that key. */
  NO_SUCH_LETTER(Phrase.KEYPAD_NO_SUCH_LETTER),
  /** A key that telephones for the public do not have. */
  UNKNOWN_KEY(Phrase.KEYPAD_UNKNOWN_KEY);

  private final Phrase phrase;

  KeypadMistake(Phrase phrase) {
    this.phrase = phrase;
  }

  /** For the caller's ear. */
  public Phrase phrase() {
    return phrase;
  }
}
