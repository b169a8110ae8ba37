package dev.voiceline.core.conversation;

/** The words that belong to the part of the audio that was heard. */
public final class HeardText {
  private HeardText() {}

  /** The same share of the text as of the audio, back to the end of the last whole word. */
  public static String of(String text, long heardBytes, long generatedBytes) {
    if (generatedBytes <= 0 || heardBytes <= 0) {
      return "";
    }
    long heard = Math.min(heardBytes, generatedBytes);
    return upTo(text, (int) (text.length() * heard / generatedBytes));
  }

  /** That many characters of the text, back to the end of the last whole word. */
  public static String upTo(String text, int characters) {
    if (characters >= text.length()) {
      return text;
    }
    if (characters <= 0) {
      return "";
    }
    if (Character.isWhitespace(text.charAt(characters))) {
      return text.substring(0, characters).strip();
    }
    int space = text.lastIndexOf(' ', characters);
    return space < 0 ? "" : text.substring(0, space).strip();
  }
}
