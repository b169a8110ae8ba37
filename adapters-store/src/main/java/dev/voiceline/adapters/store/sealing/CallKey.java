package dev.voiceline.adapters.store.sealing;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one call: one for its content, and one that proves entries to be unchanged and
 * outlives the other. Every node that owns the call makes its own, so that no node must ask before
 * it can write; deleting the content deletes all of those that are for content.
 *
 * @param id of both, 32 hex digits
 */
public record CallKey(
    CallId call,
    String id,
    SecretKey key,
    WrappedKey wrapped,
    EntryProof proof,
    WrappedKey wrappedProof) {
  private static final int BYTES = 32;

  /** New ones. */
  public static CallKey fresh(Aead aead, MasterKeys masters, CallId call) {
    String id = HexFormat.of().formatHex(aead.random(16));
    SecretKey key = new SecretKeySpec(aead.random(BYTES), "AES");
    SecretKey proof = new SecretKeySpec(aead.random(BYTES), "HmacSHA256");
    return new CallKey(
        call,
        id,
        key,
        masters.wrap(aead, key, owner(call, id)),
        new EntryProof(proof),
        masters.wrap(aead, proof, proofOwner(call, id)));
  }

  /** Whom the key of the content is wrapped for. */
  public static String owner(CallId call, String id) {
    return call.value() + "/" + id;
  }

  /** Whom the key of the proofs is wrapped for. */
  public static String proofOwner(CallId call, String id) {
    return "proof " + owner(call, id);
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
