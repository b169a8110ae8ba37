package dev.voiceline.core.recording;

import java.io.IOException;

/** Why a recording does not play, now or later. Names nothing of it. */
public final class RecordingRefusal extends IOException {
  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** There never was one of this name, as far as anybody knows. */
    UNKNOWN,
    /** It was deleted, or its key was. */
    DELETED,
    /** It is not what was recorded: somebody, or a broken disk, has changed it. */
    CHANGED
  }

  private final Why why;

  /** A refusal for this reason. */
  public RecordingRefusal(Why why) {
    super(
        switch (why) {
          case UNKNOWN -> "there is no such recording";
          case DELETED -> "the recording was deleted";
          case CHANGED -> "the recording was changed";
        });
    this.why = why;
  }

  /** The reason. */
  public Why why() {
    return why;
  }
}
