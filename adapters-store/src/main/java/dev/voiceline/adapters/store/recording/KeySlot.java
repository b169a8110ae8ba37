package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.sealing.WrappedKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A place for a wrapped key in a file. There are two, so that the key can be wrapped anew without a
 * moment in which there is none.
 */
final class KeySlot {
  static final int LENGTH = 16 + WrappedKey.LENGTH;
  static final byte[] EMPTY = new byte[LENGTH];

  private KeySlot() {}

  static byte[] of(WrappedKey wrapped) {
    ByteBuffer slot = ByteBuffer.allocate(LENGTH);
    return slot.put(wrapped.masterId().getBytes(StandardCharsets.US_ASCII))
        .put(wrapped.bytes())
        .array();
  }

  static Optional<WrappedKey> read(byte[] slot) {
    if (Arrays.equals(slot, EMPTY)) {
      return Optional.empty();
    }
    String master = new String(slot, 0, 16, StandardCharsets.US_ASCII);
    return Optional.of(new WrappedKey(master, Arrays.copyOfRange(slot, 16, LENGTH)));
  }
}
