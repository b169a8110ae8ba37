package dev.voiceline.core.journal;

/** Why an entry was not kept. Holds nothing of it. */
public final class JournalRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** Another node owns the call. */
    STALE_LEASE,
    /** Database, spool and memory are full. */
    FULL,
    /** The journal is closed. */
    CLOSED
  }

  private final Why why;

  /** A refusal for this reason. */
  public JournalRefusal(Why why) {
    super(
        switch (why) {
          case STALE_LEASE -> "another node owns the call";
          case FULL -> "the journal takes no more: database and spool are full or away";
          case CLOSED -> "the journal is closed";
        });
    this.why = why;
  }

  /** The reason. */
  public Why why() {
    return why;
  }
}
