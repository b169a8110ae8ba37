package dev.voiceline.adapters.eligibility.explain;

/** Small numbers in words. */
final class Numerals {
  private static final String[] WORDS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };

  private Numerals() {}

  static String words(long number) {
    return number < WORDS.length ? WORDS[(int) number] : String.valueOf(number);
  }
}
