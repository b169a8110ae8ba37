package dev.voiceline.adapters.eligibility.x12.request;

/**
 * A question that must not be sent. Its message is one sentence without anything of the content.
 */
public final class Unsendable extends Exception {
  private static final long serialVersionUID = 1L;
  private final String why;

  Unsendable(String why) {
    super(why);
    this.why = why;
  }

  /** One sentence. */
  public String why() {
    return why;
  }
}
