package dev.voiceline.core.conversation;

/**
 * A sentence that the agent shall say. It may hold health data, so only its length is printed.
 *
 * @param text what to say
 * @param verbatim whether to the letter, as far as the traits allow; otherwise in its own words
 */
public record Script(String text, boolean verbatim) {
  /** To the letter. */
  public static Script verbatim(String text) {
    return new Script(text, true);
  }

  @Override
  public String toString() {
    return "Script[" + text.length() + " characters" + (verbatim ? ", verbatim]" : "]");
  }
}
