package dev.voiceline.adapters.store.sealing;

/** Something did not open: a wrong key, a wrong place, or a changed byte. Says nothing of it. */
public final class SealException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealException(String sentence) {
    super(sentence);
  }

  /** An entry of a call is not as it was written. */
  public static SealException changed(long number) {
    return new SealException("entry " + number + " of the call was changed, or its proof was");
  }

  /** The key is not there, and nobody has deleted it. */
  public static SealException keyMissing() {
    return new SealException("the key of the content is missing, and was not deleted");
  }
}
