package dev.voiceline.server.store;

/** The store cannot be opened. The message is one sentence that says why and how to mend it. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final boolean lasting;

  /** For that reason. */
  public StoreUnavailable(String sentence) {
    this(sentence, false);
  }

  private StoreUnavailable(String sentence, boolean lasting) {
    super(sentence);
    this.sentence = sentence;
    this.lasting = lasting;
  }

  /** For a reason that does not pass by waiting: no server starts with it. */
  static StoreUnavailable lasting(String sentence) {
    return new StoreUnavailable(sentence, true);
  }

  /** Whether no server starts with it, also where the journal is not required. */
  public boolean isLasting() {
    return lasting;
  }

  /** Says why, and how to mend it. */
  public String sentence() {
    return sentence;
  }
}
