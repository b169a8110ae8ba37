package dev.voiceline.adapters.store;

import dev.voiceline.tck.audit.AuditBench;
import dev.voiceline.tck.audit.AuditTrailContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The rules of audit trails on SQLite. */
class SqliteAuditTest extends AuditTrailContract {
  @TempDir Path directory;

  @Override
  protected AuditBench newBench() {
    return new StoreAuditBench(Rig.sqlite(directory));
  }
}
