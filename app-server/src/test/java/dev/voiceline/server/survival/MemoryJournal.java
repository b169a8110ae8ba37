package dev.voiceline.server.survival;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.CallListing;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A journal and leases in memory, whose database can be away or answer when the test says so. */
final class MemoryJournal implements CallJournal, CallLeases {
  private final Clock clock;
  private final Map<CallId, List<JournalEntry>> entries = new HashMap<>();
  private final Map<CallId, Lease> owners = new HashMap<>();
  private final Map<CallId, Long> until = new HashMap<>();
  private final List<Runnable> questions = new ArrayList<>();
  private JournalHealth health = new JournalHealth.Healthy();
  private boolean away;
  private boolean slow;

  MemoryJournal(Clock clock) {
    this.clock = clock;
  }

  void goesAway() {
    away = true;
  }

  void returns() {
    away = false;
  }

  /** The node's own entries wait in its spool, or do so no more. */
  void fares(JournalHealth now) {
    health = now;
  }

  /** Answers come when the test lets them. */
  void slow() {
    slow = true;
  }

  /** Answers the question that has waited longest; it may ask another. */
  void answerOne() {
    questions.remove(0).run();
  }

  int waiting() {
    return questions.size();
  }

  void append(CallId call, String kind) {
    List<JournalEntry> all = entries.computeIfAbsent(call, none -> new ArrayList<>());
    all.add(
        new JournalEntry(
            call, all.size() + 1, clock.instant(), kind, 1, Fields.none(), Fields.none()));
  }

  Lease owner(CallId call) {
    return owners.get(call);
  }

  @Override
  public CompletionStage<Void> append(Lease lease, JournalEntry entry) {
    if (!lease.equals(owners.getOrDefault(lease.call(), lease))) {
      return CompletableFuture.failedFuture(new JournalRefusal(JournalRefusal.Why.STALE_LEASE));
    }
    entries.computeIfAbsent(entry.call(), none -> new ArrayList<>()).add(entry);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<JournaledCall> read(CallId call) {
    return later(
        () -> new JournaledCall(call, false, entries.getOrDefault(call, List.of()), List.of()));
  }

  @Override
  public CompletionStage<List<CallId>> unfinished() {
    return later(
        () ->
            entries.entrySet().stream()
                .filter(call -> call.getValue().stream().noneMatch(JournalEntry::ends))
                .sorted(Comparator.comparing(call -> call.getValue().get(0).at()))
                .map(Map.Entry::getKey)
                .toList());
  }

  @Override
  public CompletionStage<Void> deleteContent(CallId call) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<List<CallListing>> list(Instant from, Instant to, int atMost) {
    throw new UnsupportedOperationException();
  }

  @Override
  public JournalHealth health() {
    return health;
  }

  @Override
  public CompletionStage<LeaseAnswer> acquire(CallId call, NodeId node, Duration ttl) {
    return later(
        () -> {
          Lease owner = owners.get(call);
          if (owner != null && until.get(call) > clock.millis()) {
            return new LeaseAnswer.Held(owner.node());
          }
          Lease next = new Lease(call, node, owner == null ? 1 : owner.fence() + 1);
          owners.put(call, next);
          until.put(call, clock.millis() + ttl.toMillis());
          return new LeaseAnswer.Granted(next);
        });
  }

  @Override
  public CompletionStage<Boolean> renew(Lease lease, Duration ttl) {
    return later(
        () -> {
          boolean mine = lease.equals(owners.getOrDefault(lease.call(), lease));
          if (mine) {
            owners.put(lease.call(), lease);
            until.put(lease.call(), clock.millis() + ttl.toMillis());
          }
          return mine;
        });
  }

  @Override
  public CompletionStage<List<CallId>> ownerless(Duration since) {
    return unfinished()
        .thenApply(
            calls ->
                calls.stream()
                    .filter(
                        call -> until.getOrDefault(call, 0L) + since.toMillis() <= clock.millis())
                    .toList());
  }

  @Override
  public CompletionStage<Void> release(Lease lease) {
    return renew(lease, Duration.ZERO).thenAccept(held -> {});
  }

  private <T> CompletionStage<T> later(Supplier<T> answer) {
    if (away) {
      return CompletableFuture.failedFuture(new IllegalStateException("away"));
    }
    if (!slow) {
      return CompletableFuture.completedFuture(answer.get());
    }
    CompletableFuture<T> asked = new CompletableFuture<>();
    questions.add(() -> asked.complete(answer.get()));
    return asked;
  }
}
