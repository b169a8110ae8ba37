package dev.voiceline.adapters.store.audit;

import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.sealing.StoreKeys;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The key of the chain. */
final class ChainKeys {
  /** Its name among the keys that belong to no call, and whom it is wrapped for. */
  static final String NAME = "audit chain";

  private final StoreKeys keys;

  ChainKeys(StoreKeys keys) {
    this.keys = keys;
  }

  /** The key, if the trail was ever written to. */
  Optional<ChainKey> find(Handle handle) {
    return keys.find(handle, NAME).map(ChainKey::new);
  }

  /** Outside of any transaction. */
  ChainKey findOrMake(Database database) {
    return new ChainKey(keys.findOrMake(database, NAME));
  }

  ChainKey findOrMake(Handle handle) {
    return new ChainKey(keys.findOrMake(handle, NAME));
  }
}
