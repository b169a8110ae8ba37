package dev.voiceline.server.config;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.sealing.MasterKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of calls: where, under which keys, for how long.
 *
 * @param database journal and audit trail; empty when nothing is kept at all
 * @param directory of recordings, the spool and all else that is this machine's own
 * @param key the master key; without one it is made in the directory, once
 * @param olderKeys still open what they have wrapped
 * @param required whether new calls are refused while their journal is not durable
 * @param recordings where they go after their calls
 */
public record StorageSettings(
    Optional<DatabaseAddress> database,
    Path directory,
    Optional<MasterKey> key,
    List<MasterKey> olderKeys,
    boolean required,
    RetentionSettings retention,
    RecordingPlace recordings) {
  public StorageSettings {
    olderKeys = List.copyOf(olderKeys);
  }

  /** Where the key is when none is set. */
  public Path keyFile() {
    return directory.resolve("master.key");
  }
}
