package dev.voiceline.core.runtime;

/** Another server has the call: what was told of it here is not on record, and never will be. */
public final class CallLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so. */
  public CallLost() {
    super("another server has the call");
  }
}
