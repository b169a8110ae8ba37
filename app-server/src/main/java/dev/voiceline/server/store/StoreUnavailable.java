package dev.voiceline.server.store;

/** The store cannot be opened. The message is one sentence that says why and how to mend it. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /** For that reason. */
  public StoreUnavailable(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** Says why, and how to mend it. */
  public String sentence() {
    return sentence;
  }
}
