package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.CallKey;
import dev.voiceline.adapters.store.sealing.EntryProof;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.adapters.store.sealing.SealException;
import dev.voiceline.adapters.store.sealing.WrappedKey;
import dev.voiceline.core.caller.CallId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;

/**
 * The keys that there are of a call.
 *
 * @param deleted whether the content was deleted, so that its keys may be missing
 */
record KeptKeys(Map<String, SecretKey> contents, Map<String, EntryProof> proofs, boolean deleted) {
  static KeptKeys read(Handle handle, Aead aead, MasterKeys masters, CallId call) {
    Map<String, SecretKey> contents = new HashMap<>();
    wrapped(handle, "call_key", call)
        .forEach((id, key) -> contents.put(id, masters.unwrap(aead, key, CallKey.owner(call, id))));
    Map<String, EntryProof> proofs = new HashMap<>();
    wrapped(handle, "proof_key", call)
        .forEach(
            (id, key) ->
                proofs.put(
                    id, new EntryProof(masters.unwrap(aead, key, CallKey.proofOwner(call, id)))));
    return new KeptKeys(contents, proofs, isDeleted(handle, call));
  }

  Optional<EntryProof> proof(String id) {
    return Optional.ofNullable(proofs.get(id));
  }

  /** Whether the content under this key was deleted. */
  boolean isGone(String id) {
    return deleted && !contents.containsKey(id);
  }

  SecretKey content(String id) {
    return Optional.ofNullable(contents.get(id)).orElseThrow(SealException::keyMissing);
  }

  private static Map<String, WrappedKey> wrapped(Handle handle, String table, CallId call) {
    Map<String, WrappedKey> keys = new HashMap<>();
    handle
        .createQuery(
            "SELECT key_id, master_id, wrapped FROM %s WHERE call_id = :call".formatted(table))
        .bind("call", call.value())
        .map(
            (row, context) ->
                keys.put(row.getString(1), new WrappedKey(row.getString(2), row.getBytes(3))))
        .forEach(earlier -> {});
    return keys;
  }

  private static boolean isDeleted(Handle handle, CallId call) {
    return handle
        .createQuery("SELECT 1 FROM content_deletion WHERE call_id = :call")
        .bind("call", call.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public String toString() {
    return contents.size() + " keys of content, " + proofs.size() + " of proofs";
  }
}
