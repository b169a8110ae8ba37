package dev.voiceline.adapters.store.retention;

import dev.voiceline.adapters.store.journal.Readers;
import dev.voiceline.core.caller.CallId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** Calls of which nothing is deleted by age. Safe for use by any thread; no method blocks. */
public final class LegalHolds {
  private final Readers readers;
  private final String now;

  /**
   * In the database.
   *
   * @param now SQL of its time
   */
  public LegalHolds(Readers readers, String now) {
    this.readers = readers;
    this.now = now;
  }

  /** Nothing of this call is deleted from now on. */
  public CompletionStage<Void> hold(CallId call) {
    String insert =
        "INSERT INTO legal_hold (call_id, held_at) VALUES (:call, %s)"
            + " ON CONFLICT (call_id) DO NOTHING";
    return change(insert.formatted(now), call);
  }

  /** It may be deleted again. */
  public CompletionStage<Void> release(CallId call) {
    return change("DELETE FROM legal_hold WHERE call_id = :call", call);
  }

  /** Calls that are held. */
  public CompletionStage<List<CallId>> all() {
    return readers.read(LegalHolds::held);
  }

  /** Whether nothing of this call may be deleted. */
  public CompletionStage<Boolean> isHeld(CallId call) {
    return readers.read(handle -> isHeld(handle, call));
  }

  static boolean isHeld(Handle handle, CallId call) {
    return handle
        .createQuery("SELECT 1 FROM legal_hold WHERE call_id = :call")
        .bind("call", call.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static List<CallId> held(Handle handle) {
    return handle
        .createQuery("SELECT call_id FROM legal_hold ORDER BY call_id")
        .map((row, context) -> new CallId(row.getString(1)))
        .list();
  }

  private CompletionStage<Void> change(String statement, CallId call) {
    return readers
        .write(handle -> handle.createUpdate(statement).bind("call", call.value()).execute())
        .thenAccept(changed -> {});
  }
}
