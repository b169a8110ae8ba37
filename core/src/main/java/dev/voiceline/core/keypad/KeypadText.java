package dev.voiceline.core.keypad;

/** What keys spell. It may be health data and is not printed. */
public sealed interface KeypadText {
  /**
   * They spell this.
   *
   * @param characters capital letters and digits; may be empty
   */
  record Written(String characters) implements KeypadText {
    /** Whether there is nothing but digits. */
    public boolean digitsOnly() {
      return characters.chars().allMatch(Character::isDigit);
    }

    @Override
    public String toString() {
      return "Written[" + characters.length() + " characters]";
    }
  }

  /** They spell nothing. */
  record Mistaken(KeypadMistake mistake) implements KeypadText {}
}
