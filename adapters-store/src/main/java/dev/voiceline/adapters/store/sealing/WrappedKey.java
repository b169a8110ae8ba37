package dev.voiceline.adapters.store.sealing;

/**
 * A key that only a master key opens.
 *
 * @param masterId the id of that master key
 * @param bytes {@link #LENGTH} of them
 */
@SuppressWarnings("ArrayRecordComponent")
public record WrappedKey(String masterId, byte[] bytes) {
  /** Bytes of a wrapped key. */
  public static final int LENGTH = 32 + Aead.OVERHEAD;

  @Override
  public String toString() {
    return "key wrapped by " + masterId;
  }
}
