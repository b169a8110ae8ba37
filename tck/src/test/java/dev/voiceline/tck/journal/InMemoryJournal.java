package dev.voiceline.tck.journal;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A correct journal in memory, whose parts broken ones replace. */
class InMemoryJournal implements CallJournal, CallLeases {
  record Pending(Lease lease, JournalEntry entry, CompletableFuture<Void> done) {}

  private record Owner(Lease lease, long until) {}

  final Map<CallId, NavigableMap<Long, JournalEntry>> database = new HashMap<>();
  final List<Pending> spool = new ArrayList<>();
  final List<Pending> memory = new ArrayList<>();
  private final Set<CallId> removed = new HashSet<>();
  private final Set<CallId> deleted = new HashSet<>();
  private final Map<CallId, Owner> owners = new HashMap<>();
  private final StringBuilder disk = new StringBuilder();
  boolean away;
  boolean full;

  @Override
  public CompletionStage<Void> append(Lease lease, JournalEntry entry) {
    Pending pending = new Pending(lease, entry, new CompletableFuture<>());
    synchronized (this) {
      memory.add(pending);
      flush();
    }
    return pending.done();
  }

  final synchronized void flush() {
    List<Pending> waiting = new ArrayList<>(memory);
    if (away && full) {
      return;
    }
    memory.clear();
    for (Pending each : waiting) {
      if (away) {
        spool.add(each);
        acknowledge(each);
      } else {
        write(each);
      }
    }
  }

  final synchronized void returns() {
    away = false;
    List<Pending> waiting = new ArrayList<>(spool);
    spool.clear();
    waiting.forEach(this::write);
    flush();
  }

  synchronized void dies() {
    memory.clear();
  }

  final synchronized void removes(CallId call, long number) {
    database.get(call).remove(number);
    removed.add(call);
  }

  /** Whether a removal is noticed. */
  Optional<String> fault(boolean wasRemoved) {
    return wasRemoved ? Optional.of("some are missing") : Optional.empty();
  }

  private void write(Pending pending) {
    owners.putIfAbsent(pending.entry().call(), owner(pending.lease(), Duration.ofSeconds(15)));
    if (!mayWrite(pending.lease(), owners.get(pending.entry().call()).lease())) {
      pending.done().completeExceptionally(new JournalRefusal(JournalRefusal.Why.STALE_LEASE));
      return;
    }
    JournalEntry entry = pending.entry();
    disk.append(onDisk(entry));
    put(database.computeIfAbsent(entry.call(), call -> new TreeMap<>()), entry);
    acknowledge(pending);
  }

  boolean mayWrite(Lease lease, Lease owner) {
    return lease.equals(owner);
  }

  String onDisk(JournalEntry entry) {
    return entry.call().value();
  }

  void put(NavigableMap<Long, JournalEntry> entries, JournalEntry entry) {
    entries.putIfAbsent(entry.number(), entry);
  }

  void acknowledge(Pending pending) {
    pending.done().complete(null);
  }

  final boolean stored(byte[] bytes) {
    return disk.indexOf(new String(bytes, StandardCharsets.UTF_8)) >= 0;
  }

  @Override
  public synchronized CompletionStage<JournaledCall> read(CallId call) {
    List<JournalEntry> entries = new ArrayList<>();
    for (JournalEntry entry : database.getOrDefault(call, new TreeMap<>()).values()) {
      entries.add(deleted.contains(call) ? afterDeletion(entry) : entry);
    }
    return done(
        new JournaledCall(
            call,
            deleted.contains(call),
            order(entries),
            List.of(),
            fault(removed.contains(call))));
  }

  List<JournalEntry> order(List<JournalEntry> entries) {
    return entries;
  }

  JournalEntry afterDeletion(JournalEntry entry) {
    return new JournalEntry(
        entry.call(),
        entry.number(),
        entry.at(),
        entry.kind(),
        entry.version(),
        entry.open(),
        Fields.none());
  }

  @Override
  public synchronized CompletionStage<List<CallId>> unfinished() {
    return done(
        database.entrySet().stream()
            .filter(call -> isUnfinished(call.getValue()))
            .sorted(Comparator.comparing(call -> call.getValue().firstEntry().getValue().at()))
            .map(Map.Entry::getKey)
            .toList());
  }

  boolean isUnfinished(NavigableMap<Long, JournalEntry> entries) {
    return end(entries).isEmpty();
  }

  private static Optional<JournalEntry> end(NavigableMap<Long, JournalEntry> entries) {
    Optional<JournalEntry> end = Optional.empty();
    for (JournalEntry entry : entries.values()) {
      if (entry.kind().equals(JournalEntry.BY_KEYS)) {
        end = Optional.empty();
      } else if (entry.ends() && end.isEmpty()) {
        end = Optional.of(entry);
      }
    }
    return end;
  }

  @Override
  public synchronized CompletionStage<Void> deleteContent(CallId call) {
    deleted.add(call);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletionStage<List<CallListing>> list(
      Instant from, Instant until, int atMost) {
    return done(
        database.entrySet().stream()
            .map(call -> listing(call.getKey(), call.getValue()))
            .filter(call -> !call.began().isBefore(from) && call.began().isBefore(until))
            .sorted(listOrder())
            .limit(atMost)
            .toList());
  }

  Comparator<CallListing> listOrder() {
    return Comparator.comparing(CallListing::began).reversed();
  }

  private CallListing listing(CallId call, NavigableMap<Long, JournalEntry> entries) {
    return new CallListing(
        call,
        entries.firstEntry().getValue().at(),
        end(entries).map(JournalEntry::at),
        deleted.contains(call));
  }

  @Override
  public synchronized JournalHealth health() {
    if (!memory.isEmpty()) {
      return new JournalHealth.Full();
    }
    return spool.isEmpty() ? new JournalHealth.Healthy() : new JournalHealth.Spooling(spool.size());
  }

  @Override
  public synchronized CompletionStage<LeaseAnswer> acquire(CallId call, NodeId node, Duration ttl) {
    Optional<Owner> owner = Optional.ofNullable(owners.get(call));
    if (owner.filter(each -> isAlive(each.until())).isPresent()) {
      return done(new LeaseAnswer.Held(owner.get().lease().node()));
    }
    Lease lease = new Lease(call, node, owner.map(each -> each.lease().fence()).orElse(0L) + 1);
    owners.put(call, owner(lease, ttl));
    return done(new LeaseAnswer.Granted(lease));
  }

  boolean isAlive(long until) {
    return until - System.nanoTime() > 0;
  }

  @Override
  public synchronized CompletionStage<Boolean> renew(Lease lease, Duration ttl) {
    owners.putIfAbsent(lease.call(), owner(lease, ttl));
    boolean held = owners.get(lease.call()).lease().equals(lease);
    if (held) {
      owners.put(lease.call(), owner(lease, ttl));
    }
    return done(held);
  }

  @Override
  public synchronized CompletionStage<List<CallId>> ownerless(Duration since) {
    return unfinished()
        .thenApply(
            calls ->
                calls.stream()
                    .filter(call -> !isAlive(owners.get(call).until() + since.toNanos()))
                    .toList());
  }

  @Override
  public CompletionStage<Void> release(Lease lease) {
    return renew(lease, Duration.ZERO).thenAccept(held -> {});
  }

  private static Owner owner(Lease lease, Duration ttl) {
    return new Owner(lease, System.nanoTime() + ttl.toNanos());
  }

  private static <T> CompletionStage<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }
}
