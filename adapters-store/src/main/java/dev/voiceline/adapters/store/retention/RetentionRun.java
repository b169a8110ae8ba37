package dev.voiceline.adapters.store.retention;

import dev.voiceline.adapters.store.audit.AuditChain;
import dev.voiceline.adapters.store.journal.Readers;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.recording.RecordingArchive;
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
 * Deletes what is old enough. Every deletion is an entry of the audit trail. A run that was broken
 * off is simply made again.
 */
public final class RetentionRun {
  private static final String ACTOR = "retention";

  private final RetentionPolicy policy;
  private final CallJournal journal;
  private final RecordingArchive recordings;
  private final AuditTrail audit;
  private final AuditChain chain;
  private final Readers readers;

  /** A run under this policy. */
  public RetentionRun(
      RetentionPolicy policy,
      CallJournal journal,
      RecordingArchive recordings,
      AuditTrail audit,
      AuditChain chain,
      Readers readers) {
    this.policy = policy;
    this.journal = journal;
    this.recordings = recordings;
    this.audit = audit;
    this.chain = chain;
    this.readers = readers;
  }

  /**
   * Deletes; blocks until it is done. For a thread of its own.
   *
   * @throws CompletionException when the database cannot be asked
   */
  public RetentionReport run(Instant now) {
    Set<CallId> held = join(readers.read(LegalHolds::held));
    Set<String> spared = new TreeSet<>();
    int[] counts = recordings(now, held, spared);
    List<CallId> contents = contents(now, held, spared);
    long cut =
        join(readers.write(handle -> chain.cut(handle, now.minus(policy.audit()).toEpochMilli())));
    if (cut > 0) {
      note(now, "audit.deleted", Optional.empty(), Fields.none().with("entries", cut));
    }
    return new RetentionReport(
        counts[0], contents, cut, spared.stream().map(CallId::new).toList(), counts[1]);
  }

  private int[] recordings(Instant now, Set<CallId> held, Set<String> spared) {
    Instant before = now.minus(policy.recordings());
    int[] counts = new int[2];
    for (RecordingArchive.Kept kept : join(recordings.list())) {
      if (!kept.startedAt().isBefore(before)) {
        continue;
      }
      if (held.contains(kept.call())) {
        spared.add(kept.call().value());
        continue;
      }
      try {
        join(recordings.delete(kept.call(), kept.recordingId()));
        note(
            now,
            "recording.deleted",
            Optional.of(kept.call()),
            Fields.none().with("recording", kept.recordingId()));
        counts[0]++;
      } catch (CompletionException cannot) {
        counts[1]++;
      }
    }
    return counts;
  }

  private List<CallId> contents(Instant now, Set<CallId> held, Set<String> spared) {
    List<CallId> gone = new ArrayList<>();
    for (CallId call : join(readers.read(handle -> due(handle, now)))) {
      if (held.contains(call)) {
        spared.add(call.value());
      } else {
        join(journal.deleteContent(call));
        note(now, "content.deleted", Optional.of(call), Fields.none());
        gone.add(call);
      }
    }
    return gone;
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

  private void note(Instant now, String kind, Optional<CallId> call, Fields detail) {
    join(audit.record(new AuditEntry(now, kind, ACTOR, call, Optional.empty(), detail)));
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
