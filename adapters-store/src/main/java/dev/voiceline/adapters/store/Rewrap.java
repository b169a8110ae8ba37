package dev.voiceline.adapters.store;

import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.adapters.store.journal.Readers;
import dev.voiceline.adapters.store.recording.Recordings;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.CallKey;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.adapters.store.sealing.WrappedKey;
import dev.voiceline.core.caller.CallId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Moves keys from older master keys to the one in use, some at a time. */
final class Rewrap {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Readers readers;
  private final Recordings recordings;
  private final Aead aead;
  private final MasterKeys masters;

  Rewrap(Database database, Readers readers, Recordings recordings, Aead aead, MasterKeys masters) {
    this.database = database;
    this.readers = readers;
    this.recordings = recordings;
    this.aead = aead;
    this.masters = masters;
  }

  private record Old(String name, String id, WrappedKey wrapped) {}

  /** A table of the keys of calls, and whom they are wrapped for. */
  private record Table(String name, BiFunction<CallId, String, String> owner) {}

  private static final List<Table> OF_CALLS =
      List.of(new Table("call_key", CallKey::owner), new Table("proof_key", CallKey::proofOwner));

  CompletionStage<Integer> all() {
    return readers
        .on(this::ofDatabase)
        .thenCombine(recordings.rewrap(), (keys, files) -> keys + files);
  }

  private int ofDatabase() {
    int moved = database.write(this::ofStore);
    for (Table table : OF_CALLS) {
      int some = database.write(handle -> ofCalls(handle, table));
      while (some > 0) {
        moved += some;
        some = database.write(handle -> ofCalls(handle, table));
      }
    }
    return moved;
  }

  private int ofCalls(Handle handle, Table table) {
    List<Old> old =
        handle
            .createQuery(
                "SELECT call_id, key_id, master_id, wrapped FROM %s".formatted(table.name())
                    + " WHERE master_id <> :current LIMIT :most")
            .bind("current", masters.current().id())
            .bind("most", AT_ONCE)
            .map(
                (row, context) ->
                    new Old(
                        row.getString(1),
                        row.getString(2),
                        new WrappedKey(row.getString(3), row.getBytes(4))))
            .list();
    for (Old key : old) {
      WrappedKey anew = anew(key.wrapped(), table.owner().apply(new CallId(key.name()), key.id()));
      // A key that is deleted meanwhile stays deleted.
      handle
          .createUpdate(
              "UPDATE %s SET master_id = :master, wrapped = :wrapped".formatted(table.name())
                  + " WHERE call_id = :call AND key_id = :key")
          .bind("master", anew.masterId())
          .bind("wrapped", anew.bytes())
          .bind("call", key.name())
          .bind("key", key.id())
          .execute();
    }
    return old.size();
  }

  /** Keys of the store itself are wrapped for their name. */
  private int ofStore(Handle handle) {
    List<Old> old =
        handle
            .createQuery(
                "SELECT name, master_id, wrapped FROM store_key WHERE master_id <> :current")
            .bind("current", masters.current().id())
            .map(
                (row, context) ->
                    new Old(
                        row.getString(1), "", new WrappedKey(row.getString(2), row.getBytes(3))))
            .list();
    for (Old key : old) {
      WrappedKey anew = anew(key.wrapped(), key.name());
      handle
          .createUpdate(
              "UPDATE store_key SET master_id = :master, wrapped = :wrapped WHERE name = :name")
          .bind("master", anew.masterId())
          .bind("wrapped", anew.bytes())
          .bind("name", key.name())
          .execute();
    }
    return old.size();
  }

  private WrappedKey anew(WrappedKey wrapped, String owner) {
    return masters.wrap(aead, masters.unwrap(aead, wrapped, owner), owner);
  }
}
