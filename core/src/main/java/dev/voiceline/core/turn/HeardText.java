package dev.voiceline.core.turn;

/** The words that belong to the part of the audio that was heard. */
final class HeardText {
  private HeardText() {}

  /** The same share of the text as of the audio, back to the end of the last whole word. */
  static String of(String text, long heardBytes, long generatedBytes) {
    if (generatedBytes <= 0 || heardBytes <= 0) {
      return "";
    }
    int end = (int) (text.length() * Math.min(heardBytes, generatedBytes) / generatedBytes);
    if (end >= text.length()) {
      return text;
    }
    if (Character.isWhitespace(text.charAt(end))) {
      return text.substring(0, end).strip();
    }
    int space = text.lastIndexOf(' ', end);
    return space < 0 ? "" : text.substring(0, space).strip();
  }
}
