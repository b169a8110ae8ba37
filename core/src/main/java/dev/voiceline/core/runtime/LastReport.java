package dev.voiceline.core.runtime;

/**
 * What was last disclosed in a call. Both texts are health data and are not printed.
 *
 * @param procedure what it was about, in the caller's words
 * @param sentences what the caller was told, word for word
 */
record LastReport(String procedure, String sentences) {
  @Override
  public String toString() {
    return "LastReport[" + sentences.length() + " characters]";
  }
}
