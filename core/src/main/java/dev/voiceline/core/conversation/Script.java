package dev.voiceline.core.conversation;

/**
 * A sentence that the agent shall say. It may hold health data, so only its length is printed.
 *
 * @param text what to say
 * @param verbatim whether to the letter, as far as the traits allow; otherwise in its own words
 * @param guarded whether it matters so much that a cough must not cut into it, such as a result
 *     with amounts
 */
public record Script(String text, boolean verbatim, boolean guarded) {
  /** To the letter. */
  public static Script verbatim(String text) {
    return new Script(text, true, false);
  }

  /** To the letter, and not cut into by a mere sound. */
  public static Script guarded(String text) {
    return new Script(text, true, true);
  }

  @Override
  public String toString() {
    return "Script[" + text.length() + " characters" + (verbatim ? ", verbatim]" : "]");
  }
}
