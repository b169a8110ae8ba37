package dev.voiceline.adapters.store;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.journal.Journals;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where things are kept, under which keys, and how much may wait.
 *
 * @param database SQLite or PostgreSQL
 * @param directory of recordings, the spool and the audit anchor; this machine's own
 * @param keys the master keys
 * @param bounds of queue, spool and patience
 */
public record StoreSettings(
    DatabaseAddress database, Path directory, MasterKeys keys, Journals.Bounds bounds) {
  /** 20,000 items in memory, 256 MB of spool, 2 s of patience, 5 s for the close. */
  public static final Journals.Bounds USUAL =
      new Journals.Bounds(20_000, 256L * 1024 * 1024, Duration.ofSeconds(2), Duration.ofSeconds(5));

  /** Everything below one directory, in {@code voiceline.db} and beside it. */
  public static StoreSettings in(Path directory, MasterKeys keys) {
    return new StoreSettings(
        DatabaseAddress.file(directory.resolve("voiceline.db")), directory, keys, USUAL);
  }

  Path spool() {
    return directory.resolve("spool").resolve("journal.spool");
  }

  Path recordings() {
    return directory.resolve("recordings");
  }

  Path anchor() {
    return directory.resolve("audit.anchor");
  }
}
