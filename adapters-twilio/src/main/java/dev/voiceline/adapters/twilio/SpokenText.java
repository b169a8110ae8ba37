package dev.voiceline.adapters.twilio;

/**
 * Makes a sentence fit for TwiML: what XML 1.0 cannot carry makes the carrier reject the whole
 * document.
 */
public final class SpokenText {
  /** The carrier's bound for one spoken text, in characters. */
  static final int LONGEST = 4_096;

  private SpokenText() {}

  /**
   * The text without control characters; line breaks and tabs become blanks, and what is too long
   * is cut.
   */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isWhitespace(point) ? ' ' : point)
        .filter(SpokenText::isSpeakable)
        .takeWhile(point -> clean.length() + Character.charCount(point) <= LONGEST)
        .forEachOrdered(clean::appendCodePoint);
    return clean.toString().strip();
  }

  /** Whether nothing has to be taken out of the text. */
  static boolean isClean(String text) {
    return text.codePoints().allMatch(SpokenText::isSpeakable);
  }

  private static boolean isSpeakable(int point) {
    boolean halfOfPair = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    boolean nonCharacter = (point & 0xFFFE) == 0xFFFE;
    return !Character.isISOControl(point) && !halfOfPair && !nonCharacter;
  }
}
