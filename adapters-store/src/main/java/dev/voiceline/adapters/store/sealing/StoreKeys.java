package dev.voiceline.adapters.store.sealing;

import dev.voiceline.adapters.store.database.Database;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/**
 * Keys that belong to no call: each made once, wrapped by the master key, so that it outlives that.
 */
public final class StoreKeys {
  private static final int BYTES = 32;

  private final Aead aead;
  private final MasterKeys masters;
  private final Map<String, SecretKey> committed = new ConcurrentHashMap<>();

  /** Keys under these master keys. */
  public StoreKeys(Aead aead, MasterKeys masters) {
    this.aead = aead;
    this.masters = masters;
  }

  /**
   * The key of this name, if it was ever made.
   *
   * @throws SealException when its master key is not here
   */
  public Optional<SecretKey> find(Handle handle, String name) {
    return handle
        .createQuery("SELECT master_id, wrapped FROM store_key WHERE name = :name")
        .bind("name", name)
        .map((row, context) -> new WrappedKey(row.getString(1), row.getBytes(2)))
        .findOne()
        .map(wrapped -> masters.unwrap(aead, wrapped, name));
  }

  /**
   * The key of this name, which is made when there is none, in a transaction of its own: nothing
   * can be sealed with a key that is rolled back. Asked of the database once.
   */
  public SecretKey findOrMake(Database database, String name) {
    SecretKey known = committed.get(name);
    if (known == null) {
      known = database.write(handle -> findOrMake(handle, name));
      committed.put(name, known);
    }
    return known;
  }

  /** The database may be another one than it was: it is asked again. */
  public void forget() {
    committed.clear();
  }

  /** The key of this name, which is made when there is none. */
  public SecretKey findOrMake(Handle handle, String name) {
    Optional<SecretKey> known = find(handle, name);
    if (known.isPresent()) {
      return known.get();
    }
    SecretKey fresh = new SecretKeySpec(aead.random(BYTES), "AES");
    WrappedKey wrapped = masters.wrap(aead, fresh, name);
    handle
        .createUpdate(
            "INSERT INTO store_key (name, master_id, wrapped) VALUES (:name, :master, :wrapped)"
                + " ON CONFLICT (name) DO NOTHING")
        .bind("name", name)
        .bind("master", wrapped.masterId())
        .bind("wrapped", wrapped.bytes())
        .execute();
    return find(handle, name).orElseThrow();
  }
}
