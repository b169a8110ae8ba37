package dev.voiceline.core.runtime;

import dev.voiceline.core.runtime.CallNews.AheadOfRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Lets things pass in their order, each as soon as what was told of the call before it is on record
 * ({@link CallObserver#onRecord}). Nothing waits longer than its bound: it goes on then, and that
 * is told, once until the record has caught up. While a record is behind by more than the bound
 * nothing else waits for it. Used from the mailbox only.
 */
final class RecordGate {
  /** A caller who has ended a turn does not notice it. */
  static final Duration FOR_REPLY = Duration.ofMillis(250);

  /** What a payer said is worth waiting for, as long as for a slow payer. */
  static final Duration FOR_ANSWER = Duration.ofSeconds(3);

  private final CallScope scope;
  private final AheadOfRecord.What what;
  private final Duration atMost;
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private Optional<CompletableFuture<Void>> behind = Optional.empty();
  private boolean ahead;

  RecordGate(CallScope scope, AheadOfRecord.What what, Duration atMost) {
    this.scope = scope;
    this.what = what;
    this.atMost = atMost;
  }

  /** Runs the action now or later, after those that came before it. */
  void pass(Runnable action) {
    CompletableFuture<Void> record = scope.onRecord();
    if (queue.isEmpty() && (record.isDone() || isBehind())) {
      run(action, record);
      return;
    }
    Waiting one = new Waiting(action, record);
    queue.add(one);
    scope.alarms.set(one, atMost, () -> late(one));
    // Not on the journal's thread, which has others to serve.
    CompletionStage<Void> stage = record;
    stage.whenComplete(
        (done, refused) ->
            scope.ports.timers().after(Duration.ZERO, () -> scope.post(this::advance)));
  }

  /** What waits is not wanted any more; false when nothing did. */
  boolean drop() {
    boolean waited = !queue.isEmpty();
    queue.forEach(scope.alarms::cancel);
    queue.clear();
    return waited;
  }

  /** Nothing waits any longer. */
  void open() {
    Deque<Waiting> all = new ArrayDeque<>(queue);
    drop();
    all.forEach(one -> run(one.action(), one.record()));
  }

  private void late(Waiting one) {
    behind = Optional.of(one.record());
    advance();
  }

  /** What waits behind something that is late is as late as that. */
  private void advance() {
    while (!queue.isEmpty() && (queue.peek().record().isDone() || isBehind())) {
      Waiting next = queue.remove();
      scope.alarms.cancel(next);
      run(next.action(), next.record());
    }
  }

  private boolean isBehind() {
    behind = behind.filter(record -> !record.isDone());
    return behind.isPresent();
  }

  /** What was refused because another node has the call is for that one to do. */
  private void run(Runnable action, CompletableFuture<Void> record) {
    if (isAnothers(record)) {
      drop();
      scope.ownerLost();
      return;
    }
    boolean wasAhead = ahead;
    ahead = !record.isDone() || record.isCompletedExceptionally();
    if (ahead && !wasAhead) {
      scope.tell(new AheadOfRecord(what));
    }
    action.run();
  }

  private static boolean isAnothers(CompletableFuture<Void> record) {
    try {
      Void unused = record.getNow(null);
      return false;
    } catch (CompletionException refused) {
      return refused.getCause() instanceof CallLost;
    }
  }

  /** Something that waits; each is another. */
  private static final class Waiting {
    private final Runnable action;
    private final CompletableFuture<Void> record;

    Waiting(Runnable action, CompletableFuture<Void> record) {
      this.action = action;
      this.record = record;
    }

    Runnable action() {
      return action;
    }

    CompletableFuture<Void> record() {
      return record;
    }
  }
}
