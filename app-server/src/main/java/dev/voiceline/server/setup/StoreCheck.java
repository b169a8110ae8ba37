package dev.voiceline.server.setup;

import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.StorageSettings;
import dev.voiceline.server.store.OwnersOnly;
import dev.voiceline.server.store.StoreUnavailable;
import dev.voiceline.server.store.StoreVisit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The database, and what lies around it. The server may be running. */
final class StoreCheck implements Check {
  private static final String NAME = "Database";
  private static final String DOCTOR = "doctor";

  private final ServerSettings settings;
  private final StorageSettings storage;

  StoreCheck(ServerSettings settings) {
    this.settings = settings;
    this.storage = settings.storage();
  }

  @Override
  public List<Finding> findings() {
    if (storage.database().isEmpty()) {
      return List.of(
          Finding.warning(
              NAME,
              "Nothing is kept of calls, for VOICELINE_DB_URL is off: no audit trail, and no call survives"
                  + " its server."));
    }
    List<Finding> findings = new ArrayList<>();
    database(findings);
    around(findings);
    return findings;
  }

  private void database(List<Finding> findings) {
    Optional<Path> missing =
        storage.database().flatMap(address -> address.path()).filter(file -> !Files.exists(file));
    if (missing.isPresent()) {
      findings.add(
          Finding.ok(NAME, missing.get() + " is made when the server starts for the first time."));
      return;
    }
    try (SystemTime time = new SystemTime();
        StoreVisit visit = StoreVisit.begin(storage, time, DOCTOR)) {
      findings.add(trail(visit.await(visit.audit().verify())));
    } catch (StoreUnavailable unavailable) {
      findings.add(
          storage.required() || unavailable.isLasting()
              ? Finding.problem(NAME, unavailable.sentence())
              : Finding.warning(NAME, unavailable.sentence()));
    }
  }

  private static Finding trail(AuditVerdict verdict) {
    if (verdict instanceof AuditVerdict.Broken broken) {
      return Finding.warning(
          "Audit trail",
          "It is broken at entry %d: %s. Somebody has changed it, or an older state of the database was"
                  .formatted(broken.at(), broken.why())
              + " put back: find out who, and keep a copy.");
    }
    return Finding.ok(
        NAME,
        "The database can be written, and the audit trail of %d entries is intact."
            .formatted(((AuditVerdict.Intact) verdict).count()));
  }

  private void around(List<Finding> findings) {
    open(findings, storage.directory(), "700");
    open(findings, storage.keyFile(), "600");
    spool(findings);
    boolean inFile = storage.key().isEmpty() && Files.exists(storage.keyFile());
    if (inFile && settings.twilio().isPresent()) {
      findings.add(
          Finding.warning(
              "Master key",
              "It lies in %s beside what it opens: move it into a secret store, as VOICELINE_MASTER_KEY."
                  .formatted(storage.keyFile())));
    }
  }

  private static void open(List<Finding> findings, Path path, String mode) {
    try {
      if (Files.exists(path) && OwnersOnly.isOpenToOthers(path)) {
        findings.add(
            Finding.warning(
                "Data directory",
                "%s is open to other accounts of this machine: chmod %s %s."
                    .formatted(path, mode, path)));
      }
    } catch (IOException unreadable) {
      findings.add(
          Finding.warning(
              "Data directory",
              "%s cannot be looked at: run this as whoever runs the server.".formatted(path)));
    }
  }

  private void spool(List<Finding> findings) {
    Path spool = storage.directory().resolve("spool").resolve("journal.spool");
    try {
      if (Files.exists(spool) && Files.size(spool) > 0) {
        findings.add(
            Finding.warning(
                "Spool",
                "Entries wait in %s: the database was away; they are written while the server runs and the"
                        .formatted(spool)
                    + " database is there."));
      }
    } catch (IOException gone) {
      // It was emptied at this moment, which is as it should be.
      return;
    }
  }
}
