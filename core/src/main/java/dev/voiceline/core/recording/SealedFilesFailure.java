package dev.voiceline.core.recording;

import java.io.IOException;

/** Why a place for sealed files did not do what it was asked. Names no file and no secret. */
public final class SealedFilesFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** It does not answer, or asks for patience: later it may. */
    AWAY,
    /** It does not let us in, or is not there: somebody must change the configuration. */
    REFUSED,
    /** It has no such file. */
    MISSING,
    /** What it has is not what was sent. */
    CHANGED
  }

  private final Why why;

  /**
   * A failure for this reason.
   *
   * @param sentence for the operator
   */
  public SealedFilesFailure(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  /** The reason. */
  public Why why() {
    return why;
  }
}
