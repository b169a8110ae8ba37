package dev.voiceline.core.journal;

import dev.voiceline.core.caller.CallId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A journal in memory, of which a test says when an entry is durable. */
public final class FakeJournal implements CallJournal {
  /** What was appended, in order. */
  public final List<JournalEntry> entries = new ArrayList<>();

  /** What is durable of it. */
  public final List<JournalEntry> durable = new ArrayList<>();

  /** The leases that the entries came under. */
  public final List<Lease> leases = new ArrayList<>();

  /** Why nothing is taken at the moment. */
  public Optional<JournalRefusal.Why> refusing = Optional.empty();

  /** Whether entries wait for {@link #flush}. */
  public boolean held;

  /** How it fares. */
  public JournalHealth health = new JournalHealth.Healthy();

  /** When an entry becomes durable otherwise: at once, after a while, never. */
  public Consumer<Runnable> later = Runnable::run;

  private final List<Waiting> waiting = new ArrayList<>();

  private record Waiting(JournalEntry entry, CompletableFuture<Void> done) {}

  @Override
  public CompletionStage<Void> append(Lease lease, JournalEntry entry) {
    if (refusing.isPresent()) {
      return CompletableFuture.failedStage(new JournalRefusal(refusing.get()));
    }
    leases.add(lease);
    entries.add(entry);
    Waiting one = new Waiting(entry, new CompletableFuture<>());
    waiting.add(one);
    if (!held) {
      later.accept(this::flushOne);
    }
    return one.done();
  }

  private void flushOne() {
    if (!waiting.isEmpty()) {
      Waiting oldest = waiting.remove(0);
      durable.add(oldest.entry());
      oldest.done().complete(null);
    }
  }

  /** Everything that was appended becomes durable. */
  public void flush() {
    List<Waiting> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(each -> durable.add(each.entry()));
    now.forEach(each -> each.done().complete(null));
  }

  /** The kinds of what was appended, in order. */
  public List<String> kinds() {
    return entries.stream().map(JournalEntry::kind).toList();
  }

  /** The entries of that kind. */
  public List<JournalEntry> of(String kind) {
    return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
  }

  /** What is durable of a call. */
  public JournaledCall call(CallId call) {
    return new JournaledCall(
        call,
        false,
        durable.stream().filter(entry -> entry.call().equals(call)).toList(),
        List.of());
  }

  @Override
  public CompletionStage<JournaledCall> read(CallId call) {
    return CompletableFuture.completedStage(call(call));
  }

  @Override
  public CompletionStage<List<CallId>> unfinished() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<Void> deleteContent(CallId call) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<List<CallListing>> list(Instant from, Instant until, int atMost) {
    throw new UnsupportedOperationException();
  }

  @Override
  public JournalHealth health() {
    return health;
  }
}
