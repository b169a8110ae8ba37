package dev.voiceline.adapters.store.audit;

import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.adapters.store.sealing.WrappedKey;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/** The key of the chain: made once, wrapped by the master key, so that the chain outlives that. */
final class ChainKeys {
  /** Its name among the keys that belong to no call, and whom it is wrapped for. */
  static final String NAME = "audit chain";

  private final Aead aead;
  private final MasterKeys masters;

  ChainKeys(Aead aead, MasterKeys masters) {
    this.aead = aead;
    this.masters = masters;
  }

  /** The key, if the trail was ever written to. */
  Optional<ChainKey> find(Handle handle) {
    return handle
        .createQuery("SELECT master_id, wrapped FROM store_key WHERE name = :name")
        .bind("name", NAME)
        .map((row, context) -> new WrappedKey(row.getString(1), row.getBytes(2)))
        .findOne()
        .map(wrapped -> new ChainKey(masters.unwrap(aead, wrapped, NAME)));
  }

  ChainKey findOrMake(Handle handle) {
    Optional<ChainKey> known = find(handle);
    if (known.isPresent()) {
      return known.get();
    }
    SecretKey fresh = new SecretKeySpec(aead.random(32), "AES");
    WrappedKey wrapped = masters.wrap(aead, fresh, NAME);
    handle
        .createUpdate(
            "INSERT INTO store_key (name, master_id, wrapped) VALUES (:name, :master, :wrapped)"
                + " ON CONFLICT (name) DO NOTHING")
        .bind("name", NAME)
        .bind("master", wrapped.masterId())
        .bind("wrapped", wrapped.bytes())
        .execute();
    return find(handle).orElseThrow();
  }
}
