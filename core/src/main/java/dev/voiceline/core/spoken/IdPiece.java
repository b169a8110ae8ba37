package dev.voiceline.core.spoken;

/**
 * A piece of an identifier: what it writes, how it was given, and what it may be instead.
 *
 * @param characters letters in upper case, or digits
 * @param how it was given
 * @param instead what the same words may write just as well; empty for nothing
 */
public record IdPiece(String characters, How how, String instead) {
  /** How a piece was given. */
  public enum How {
    /** In letters and digits that stand together, or as a digit. */
    WRITTEN,
    /** A letter by its name alone, of which a telephone keeps few apart. */
    NAMED,
    /** A letter with a word that begins with it, or by such a word. */
    EXPLAINED,
    /** A number in words that has several digits. */
    WORDED,
    /** By an ordinary word, such as {@code for}. */
    ORDINARY
  }

  /** Whether the words leave open which of two is meant. */
  public boolean open() {
    return !instead.isEmpty();
  }

  /** Without what it writes. */
  @Override
  public String toString() {
    return "IdPiece[" + characters.length() + " characters, " + how + "]";
  }
}
