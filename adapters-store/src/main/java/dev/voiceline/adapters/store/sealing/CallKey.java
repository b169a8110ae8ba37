package dev.voiceline.adapters.store.sealing;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for the content of one call. Every node that owns the call makes its own, so that no node
 * must ask before it can write; deleting the content deletes all of them.
 *
 * @param id 32 hex digits
 */
public record CallKey(CallId call, String id, SecretKey key, WrappedKey wrapped) {
  /** A new one. */
  public static CallKey fresh(Aead aead, MasterKeys masters, CallId call) {
    String id = HexFormat.of().formatHex(aead.random(16));
    SecretKey key = new SecretKeySpec(aead.random(32), "AES");
    return new CallKey(call, id, key, masters.wrap(aead, key, owner(call, id)));
  }

  /** One that was kept. */
  public static CallKey kept(
      Aead aead, MasterKeys masters, CallId call, String id, WrappedKey wrapped) {
    return new CallKey(call, id, masters.unwrap(aead, wrapped, owner(call, id)), wrapped);
  }

  /** Whom it is wrapped for. */
  public static String owner(CallId call, String id) {
    return call.value() + "/" + id;
  }

  /** The place of an entry's sealed fields: nothing sealed opens in another one. */
  public static byte[] place(JournalEntry entry) {
    return Aead.place(
        entry.call().value(),
        Long.toString(entry.number()),
        entry.kind(),
        Integer.toString(entry.version()));
  }

  @Override
  public String toString() {
    return "key of " + call.brief();
  }
}
