package dev.voiceline.core.synthesis;

/**
 * A part of a reply that is spoken in one go. May hold health data, so only its length is printed.
 *
 * @param number 0 for the first of the reply
 * @param start how many characters of the reply come before it
 * @param text with the blanks after it
 */
public record SpeechPiece(int number, int start, String text) {
  @Override
  public String toString() {
    return "SpeechPiece[" + number + ", " + start + ", " + text.length() + " characters]";
  }
}
