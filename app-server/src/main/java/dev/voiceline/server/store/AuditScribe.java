package dev.voiceline.server.store;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.disclosure.AuditSubject;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.time.Clock;
import dev.voiceline.server.log.AuditWords;
import dev.voiceline.server.log.Refusals;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes what calls look up and disclose on the audit trail. The trail keeps its entries in order,
 * so all of a call's are durable when its last one is. Safe for use by any thread.
 */
public final class AuditScribe implements CallObserver {
  private static final CompletionStage<Void> NOTHING = CompletableFuture.completedFuture(null);
  private static final String CALLER = "caller";

  private final AuditTrail trail;
  private final Clock clock;
  private final Refusals refusals;
  private final Map<CallId, CompletionStage<Void>> last = new ConcurrentHashMap<>();

  /** Writes on this trail; what cannot be kept is told to the operator. */
  public AuditScribe(AuditTrail trail, Clock clock, Refusals refusals) {
    this.trail = trail;
    this.clock = clock;
    this.refusals = refusals;
  }

  @Override
  public void observed(CallId call, CallNews news) {
    if (news instanceof CallNews.LookedUp looked) {
      lookedUp(call, looked);
    } else if (news instanceof CallNews.Disclosed disclosed) {
      note(
          call, disclosed.at(), "benefits.disclosed", disclosed.about(), AuditDetail.of(disclosed));
    } else if (news instanceof CallNews.LockedOut locked) {
      record(
          call,
          new AuditEntry(
              clock.instant(),
              "caller.locked_out",
              CALLER,
              Optional.of(call),
              Optional.empty(),
              AuditDetail.of(locked)));
    } else if (news instanceof CallNews.Ended || news instanceof CallNews.HandedOn) {
      last.remove(call);
    }
  }

  @Override
  public CompletionStage<Void> onRecord(CallId call) {
    return last.getOrDefault(call, NOTHING);
  }

  private void lookedUp(CallId call, CallNews.LookedUp looked) {
    AuditSubject about = looked.about();
    note(call, looked.at(), "benefits.looked_up", about, AuditDetail.of(looked));
    switch (AuditDetail.verdict(looked)) {
      case PASSED ->
          note(call, looked.at(), "verification.passed", about, AuditDetail.verification(looked));
      case FAILED ->
          note(call, looked.at(), "verification.failed", about, AuditDetail.verification(looked));
      case NONE -> {}
    }
  }

  private void note(CallId call, Instant at, String kind, AuditSubject about, Fields detail) {
    record(
        call,
        new AuditEntry(
            at, kind, AuditWords.of(about.role()), Optional.of(call), about.member(), detail));
  }

  private void record(CallId call, AuditEntry entry) {
    CompletionStage<Void> kept = trail.record(entry);
    last.put(call, kept);
    CompletionStage<Void> unused =
        kept.whenComplete(
            (done, failure) -> {
              if (failure != null) {
                refusals.refused(
                    "An audit entry of call %s was not kept".formatted(call.brief()),
                    Cause.of(failure));
              }
            });
  }
}
