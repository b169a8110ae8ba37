package dev.voiceline.server.store;

/** The store cannot be opened. The message is one sentence that says why and how to mend it. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For that reason. */
  public StoreUnavailable(String sentence) {
    super(sentence);
  }
}
