package dev.voiceline.core.keypad;

/** Why keys spell nothing. */
public enum KeypadMistake {
  /** A star was pressed, and not both of the keys that have to follow it. */
  UNFINISHED_LETTER("A letter was left unfinished."),
  /** No letter is in that place on that key. */
  NO_SUCH_LETTER("There is no letter in that place on that key."),
  /** A key that telephones for the public do not have. */
  UNKNOWN_KEY("One of the keys is not known here.");

  private final String sentence;

  KeypadMistake(String sentence) {
    this.sentence = sentence;
  }

  /** For the caller's ear. */
  public String sentence() {
    return sentence;
  }
}
