package dev.voiceline.adapters.store.retention;

import dev.voiceline.adapters.store.audit.AuditChain;
import dev.voiceline.adapters.store.journal.Readers;
import dev.voiceline.adapters.store.recording.Recordings;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.recording.RecordingArchive.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/**
 * Deletes what is old enough. Every deletion is on the audit trail, before it is made and after. A
 * run that was broken off is simply made again. Every method blocks: for a thread of its own. It
 * fails with a {@link CompletionException} when the database cannot be asked.
 */
public final class RetentionRun {
  /** Who deletes, on the audit trail. */
  public static final String ACTOR = "retention";

  private final RetentionPolicy policy;
  private final Recordings recordings;
  private final Deletions deletions;
  private final AuditChain chain;
  private final Readers readers;
  private final EmptyCalls empty;

  /**
   * A run under this policy.
   *
   * @param now SQL of the database's time
   */
  public RetentionRun(
      RetentionPolicy policy,
      Recordings recordings,
      Deletions deletions,
      AuditChain chain,
      Readers readers,
      String now) {
    this.policy = policy;
    this.recordings = recordings;
    this.deletions = deletions;
    this.chain = chain;
    this.readers = readers;
    this.empty = new EmptyCalls(now);
  }

  /** All of it. */
  public RetentionReport run(Instant now) {
    return here(now).and(shared(now));
  }

  /** What lies on this machine: recordings. */
  public RetentionReport here(Instant now) {
    return recordings(recordings.here(), now);
  }

  /**
   * What all nodes share: recordings in an object store, content and audit trail; and calls of
   * which nothing was ever written, which leave no trace.
   */
  public RetentionReport shared(Instant now) {
    return recordings(recordings.elsewhere(), now).and(database(now));
  }

  private RetentionReport recordings(CompletionStage<List<Kept>> listed, Instant now) {
    Instant before = now.minus(policy.recordings());
    Set<String> spared = new TreeSet<>();
    int deleted = 0;
    int failed = 0;
    for (Kept kept : Deletions.join(listed)) {
      if (!kept.startedAt().isBefore(before)) {
        continue;
      }
      if (isHeld(kept.call())) {
        spared.add(kept.call().value());
        continue;
      }
      try {
        deletions.recording(kept, now);
        deleted++;
      } catch (CompletionException cannot) {
        failed++;
      }
    }
    return new RetentionReport(deleted, List.of(), 0, calls(spared), failed);
  }

  private RetentionReport database(Instant now) {
    int unused = Deletions.join(readers.write(empty::settle));
    Set<String> spared = new TreeSet<>();
    List<CallId> gone = new ArrayList<>();
    for (CallId call : Deletions.join(readers.read(handle -> due(handle, now)))) {
      if (isHeld(call)) {
        spared.add(call.value());
      } else {
        deletions.content(call, now);
        gone.add(call);
      }
    }
    return new RetentionReport(0, gone, audit(now), calls(spared), 0);
  }

  private long audit(Instant now) {
    long before = now.minus(policy.audit()).toEpochMilli();
    long due = Deletions.join(readers.read(handle -> chain.due(handle, before)));
    if (due == 0) {
      return 0;
    }
    note(now, "audit.deleting", due);
    long cut = Deletions.join(readers.write(handle -> chain.cut(handle, before)));
    note(now, "audit.deleted", cut);
    return cut;
  }

  private void note(Instant now, String kind, long entries) {
    deletions.note(now, kind, Optional.empty(), Fields.none().with("entries", entries));
  }

  /** Asked for each, since a run may take long. */
  private boolean isHeld(CallId call) {
    return Deletions.join(readers.read(handle -> LegalHolds.isHeld(handle, call)));
  }

  /** Calls that began long enough ago and still have keys. */
  private List<CallId> due(Handle handle, Instant now) {
    return handle
        .createQuery(
            "SELECT k.call_id FROM call_key k"
                + " JOIN call_record c ON c.call_id = k.call_id WHERE c.began_at < :before"
                + " GROUP BY k.call_id, c.began_at ORDER BY c.began_at, k.call_id")
        .bind("before", now.minus(policy.content()).toEpochMilli())
        .map((row, context) -> new CallId(row.getString(1)))
        .list();
  }

  private static List<CallId> calls(Set<String> names) {
    return names.stream().map(CallId::new).toList();
  }
}
