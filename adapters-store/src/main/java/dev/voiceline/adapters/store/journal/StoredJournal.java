package dev.voiceline.adapters.store.journal;

import dev.voiceline.adapters.store.database.Database;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallListing;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The journal. Entries go through the queue, questions straight to the database. */
final class StoredJournal implements CallJournal {
  private final WriteQueue<Waiting> queue;
  private final Sealing sealing;
  private final Database database;
  private final Readers readers;
  private final CallQuestions questions;
  private final Supplier<JournalHealth> health;

  StoredJournal(
      WriteQueue<Waiting> queue,
      Sealing sealing,
      Database database,
      Readers readers,
      CallQuestions questions,
      Supplier<JournalHealth> health) {
    this.queue = queue;
    this.sealing = sealing;
    this.database = database;
    this.readers = readers;
    this.questions = questions;
    this.health = health;
  }

  @Override
  public CompletionStage<Void> append(Lease lease, JournalEntry entry) {
    return append(lease, entry, Duration.ZERO);
  }

  @Override
  public CompletionStage<Void> append(Lease lease, JournalEntry entry, Duration leisure) {
    if (!lease.call().equals(entry.call())) {
      throw new IllegalArgumentException("the lease is another call's");
    }
    if (entry.call().value().chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a call id must be plain text");
    }
    return offer(queue, new Waiting.ForCall(lease, entry, new CompletableFuture<>()), leisure);
  }

  static CompletionStage<Void> offer(WriteQueue<Waiting> queue, Waiting waiting, Duration leisure) {
    switch (queue.offer(waiting, leisure)) {
      case TAKEN -> {}
      case FULL ->
          waiting.done().completeExceptionally(new JournalRefusal(JournalRefusal.Why.FULL));
      case CLOSED ->
          waiting.done().completeExceptionally(new JournalRefusal(JournalRefusal.Why.CLOSED));
    }
    return waiting.done();
  }

  @Override
  public void hurry() {
    queue.hurry();
  }

  @Override
  public CompletionStage<JournaledCall> read(CallId call) {
    return readers.read(handle -> questions.read(handle, call));
  }

  @Override
  public CompletionStage<List<CallId>> unfinished() {
    return readers.read(questions::unfinished);
  }

  @Override
  public CompletionStage<Void> deleteContent(CallId call) {
    String now = database.dialect().nowMillis();
    return readers
        .write(
            handle -> {
              CallQuestions.deleteContent(handle, call, now);
              return call;
            })
        .thenAccept(
            deleted -> {
              sealing.forget(deleted);
              database.forget("call_key");
            });
  }

  @Override
  public CompletionStage<List<CallListing>> list(Instant from, Instant until, int atMost) {
    return readers.read(handle -> questions.list(handle, from, until, atMost));
  }

  @Override
  public JournalHealth health() {
    return health.get();
  }
}
