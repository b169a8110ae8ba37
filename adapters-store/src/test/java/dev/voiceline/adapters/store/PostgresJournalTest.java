package dev.voiceline.adapters.store;

import dev.voiceline.tck.journal.CallJournalContract;
import dev.voiceline.tck.journal.JournalBench;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The rules of journals on PostgreSQL. */
class PostgresJournalTest extends CallJournalContract {
  @TempDir Path directory;

  @Override
  protected JournalBench newBench() {
    return new StoreJournalBench(Rig.postgres(directory));
  }
}
