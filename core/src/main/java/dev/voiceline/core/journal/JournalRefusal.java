package dev.voiceline.core.journal;

/** Why an entry was not kept. Holds nothing of it. */
public final class JournalRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** Another node owns the call. */
    STALE_LEASE("another node owns the call"),
    /** Database, spool and memory are full. */
    FULL("the journal takes no more: database and spool are full or away"),
    /** The journal is closed. */
    CLOSED("the journal is closed");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    /** The reason in words. */
    public String sentence() {
      return sentence;
    }
  }

  private final Why why;

  /** A refusal for this reason. */
  public JournalRefusal(Why why) {
    super(why.sentence());
    this.why = why;
  }

  /** The reason. */
  public Why why() {
    return why;
  }
}
