package dev.voiceline.adapters.store.retention;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingRefusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/**
 * Deletes, and says so on the audit trail: before, so that none is without an entry, and after.
 * Every method blocks, and fails with a {@link java.util.concurrent.CompletionException} when the
 * entry cannot be kept or the deletion cannot be made.
 */
public final class Deletions {
  private static final Set<RecordingRefusal.Why> GONE =
      Set.of(RecordingRefusal.Why.DELETED, RecordingRefusal.Why.UNKNOWN);

  private final CallJournal journal;
  private final RecordingArchive recordings;
  private final AuditTrail audit;
  private final String actor;

  /**
   * Deletions by somebody.
   *
   * @param actor who, as the operator knows them
   */
  public Deletions(
      CallJournal journal, RecordingArchive recordings, AuditTrail audit, String actor) {
    this.journal = journal;
    this.recordings = recordings;
    this.audit = audit;
    this.actor = actor;
  }

  /** A recording; also one that somebody else deletes at the same moment. */
  public void recording(RecordingArchive.Kept kept, Instant now) {
    Optional<CallId> call = Optional.of(kept.call());
    Fields which = Fields.none().with("recording", kept.recordingId());
    note(now, "recording.deleting", call, which);
    delete(kept);
    note(now, "recording.deleted", call, which);
  }

  private void delete(RecordingArchive.Kept kept) {
    try {
      join(recordings.delete(kept.call(), kept.recordingId()));
    } catch (CompletionException failed) {
      if (!(failed.getCause() instanceof RecordingRefusal refusal)
          || !GONE.contains(refusal.why())) {
        throw failed;
      }
    }
  }

  /** What was said in a call, and all else that is sealed. */
  public void content(CallId call, Instant now) {
    note(now, "content.deleting", Optional.of(call), Fields.none());
    join(journal.deleteContent(call));
    note(now, "content.deleted", Optional.of(call), Fields.none());
  }

  void note(Instant now, String kind, Optional<CallId> call, Fields detail) {
    join(audit.record(new AuditEntry(now, kind, actor, call, Optional.empty(), detail)));
  }

  /**
   * Waits for a stage of the store; an interrupt ends it too.
   *
   * @throws CompletionException when the stage fails
   */
  public static <T> T join(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get();
    } catch (ExecutionException failed) {
      throw new CompletionException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CompletionException(stopped);
    }
  }
}
