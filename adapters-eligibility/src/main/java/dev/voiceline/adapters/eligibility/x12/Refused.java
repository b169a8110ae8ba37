package dev.voiceline.adapters.eligibility.x12;

/** A file that must not be read. Its message is one sentence without anything of the content. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  Refused(String why) {
    super(why);
  }

  /** One sentence. */
  String why() {
    String message = getMessage();
    return message == null ? "it cannot be read" : message;
  }
}
