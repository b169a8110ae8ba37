package dev.voiceline.core.keypad;

import java.util.List;

/**
 * How letters are typed on the keypad of a telephone. A digit is itself. A letter is {@code *}, the
 * key it is on, and its place on that key: {@code A} is {@code *21}, {@code B} is {@code *22},
 * {@code Z} is {@code *94}. {@code #} ends; {@code **} takes back the last character, or the letter
 * that was begun.
 */
public final class KeypadScheme {
  private static final List<String> KEYS =
      List.of("", "", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ");

  private KeypadScheme() {}

  /** What keys spell, up to the first {@code #}. Takes any text. */
  public static KeypadText decode(String keys) {
    return reading(keys).text();
  }

  /** Whether a letter was begun and lacks its end: more keys are to be expected. */
  public static boolean unfinished(String keys) {
    return reading(keys).inLetter();
  }

  /**
   * The keys for a text, without the {@code #} at its end.
   *
   * @throws IllegalArgumentException when it has anything but capital letters and digits
   */
  public static String encode(String text) {
    StringBuilder keys = new StringBuilder();
    text.chars().forEach(character -> keys.append(keysOf((char) character)));
    return keys.toString();
  }

  private static String keysOf(char character) {
    if (digit(character)) {
      return String.valueOf(character);
    }
    for (int key = 0; key < KEYS.size(); key++) {
      int place = KEYS.get(key).indexOf(character);
      if (place >= 0) {
        return "*" + key + (place + 1);
      }
    }
    throw new IllegalArgumentException("only capital letters and digits can be typed");
  }

  private static boolean digit(char key) {
    return key >= '0' && key <= '9';
  }

  private static Reading reading(String keys) {
    int end = keys.indexOf('#');
    Reading reading = new Reading();
    (end < 0 ? keys : keys.substring(0, end)).chars().forEach(key -> reading.pressed((char) key));
    return reading;
  }

  /**
   * Keys that are being read. A mistake takes the place of a character, so it can be taken back.
   */
  private static final class Reading {
    private static final char UNFINISHED = '!';
    private static final char NO_LETTER = '?';
    private static final char NO_KEY = '~';

    private final StringBuilder characters = new StringBuilder();

    /** The letter that was begun, such as {@code *} or {@code *2} or {@code *2*}. */
    private String begun = "";

    boolean inLetter() {
      return !begun.isEmpty();
    }

    void pressed(char key) {
      if (key != '*' && !digit(key)) {
        characters.append(NO_KEY);
        begun = "";
      } else if (begun.isEmpty()) {
        outside(key);
      } else if (begun.length() == 1) {
        afterStar(key);
      } else if (begun.length() == 2) {
        afterKey(key);
      } else {
        afterSecondStar(key);
      }
    }

    private void outside(char key) {
      if (key == '*') {
        begun = "*";
      } else {
        characters.append(key);
      }
    }

    private void afterStar(char key) {
      if (key == '*') {
        begun = "";
        characters.setLength(Math.max(0, characters.length() - 1));
      } else {
        begun += key;
      }
    }

    private void afterKey(char key) {
      if (key == '*') {
        begun += key;
        return;
      }
      String letters = KEYS.get(begun.charAt(1) - '0');
      int place = key - '1';
      boolean there = place >= 0 && place < letters.length();
      characters.append(there ? letters.charAt(place) : NO_LETTER);
      begun = "";
    }

    /** Two stars take back what was begun; one star begins the next letter. */
    private void afterSecondStar(char key) {
      if (key == '*') {
        begun = "";
      } else {
        characters.append(UNFINISHED);
        begun = "*" + key;
      }
    }

    KeypadText text() {
      for (char character : characters.toString().toCharArray()) {
        switch (character) {
          case UNFINISHED -> {
            return new KeypadText.Mistaken(KeypadMistake.UNFINISHED_LETTER);
          }
          case NO_LETTER -> {
            return new KeypadText.Mistaken(KeypadMistake.NO_SUCH_LETTER);
          }
          case NO_KEY -> {
            return new KeypadText.Mistaken(KeypadMistake.UNKNOWN_KEY);
          }
          default -> {}
        }
      }
      return inLetter()
          ? new KeypadText.Mistaken(KeypadMistake.UNFINISHED_LETTER)
          : new KeypadText.Written(characters.toString());
    }
  }
}
