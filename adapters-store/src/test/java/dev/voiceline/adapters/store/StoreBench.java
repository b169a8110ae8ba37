package dev.voiceline.adapters.store;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.time.SystemTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * By hand: entries per second, the time of an append on the caller's thread, and 1,000 calls that
 * end in one second. The arguments: a directory, and {@code postgres} for that one.
 */
public final class StoreBench {
  private static final int ENTRIES = 50_000;
  private static final int CALLS = 1_000;
  private static final NodeId NODE = new NodeId("bench");

  private StoreBench() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0], "bench-" + System.nanoTime());
    Files.createDirectories(directory);
    boolean postgres = arguments.length > 1;
    DatabaseAddress address =
        postgres ? Databases.postgres() : DatabaseAddress.file(directory.resolve("voiceline.db"));
    try (SystemTime time = new SystemTime();
        Store store = Store.open(Databases.settings(address, directory), time)) {
      steady(store, "warm", 5_000, 20_000);
      System.out.println(postgres ? "PostgreSQL" : "SQLite");
      steady(store, "full", ENTRIES, Integer.MAX_VALUE);
      steady(store, "usual", 10_000, 2_000);
      ending(store);
    }
    System.exit(0);
  }

  /** Entries of 100 calls in turn, so many a second. */
  private static void steady(Store store, String name, int entries, int perSecond) {
    long[] nanos = new long[entries];
    List<CompletableFuture<Void>> stages = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < entries; i++) {
      CallId call = new CallId("CA" + name + i % 100);
      JournalEntry entry = entry(call, i / 100 + 1, "turn.heard");
      long before = System.nanoTime();
      stages.add(append(store, entry));
      nanos[i] = System.nanoTime() - before;
      long next = start + (long) ((i + 1) * 1e9 / perSecond);
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
      if (perSecond == Integer.MAX_VALUE && i % 5_000 == 4_999) {
        stages.get(stages.size() - 1).join();
      }
    }
    all(stages);
    long total = System.nanoTime() - start;
    Arrays.sort(nanos);
    System.out.printf(
        "%s: %,d entries, %,.0f a second durable; append p50 %.1f us, p99 %.1f us, worst %.0f us%n",
        name,
        entries,
        entries * 1e9 / total,
        nanos[entries / 2] / 1e3,
        nanos[entries * 99 / 100] / 1e3,
        nanos[entries - 1] / 1e3);
  }

  /** Calls with five last entries each, all within one second. */
  private static void ending(Store store) {
    List<CompletableFuture<Void>> stages = new ArrayList<>();
    long start = System.nanoTime();
    for (int call = 0; call < CALLS; call++) {
      CallId id = new CallId("CAend" + call);
      for (int number = 1; number <= 4; number++) {
        stages.add(append(store, entry(id, number, "turn.heard")));
      }
      stages.add(append(store, entry(id, 5, JournalEntry.ENDED)));
      long next = start + (call + 1) * 1_000_000L;
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
    long asked = System.nanoTime() - start;
    all(stages);
    long durable = System.nanoTime() - start;
    long unfinished =
        store.journal().unfinished().toCompletableFuture().join().stream()
            .filter(call -> call.value().startsWith("CAend"))
            .count();
    System.out.printf(
        "%,d calls end in %,d ms; all durable after %,d ms; unfinished %d%n",
        CALLS, asked / 1_000_000, durable / 1_000_000, unfinished);
  }

  private static CompletableFuture<Void> append(Store store, JournalEntry entry) {
    return store.journal().append(Lease.ofNewCall(entry.call(), NODE), entry).toCompletableFuture();
  }

  private static void all(List<CompletableFuture<Void>> stages) {
    CompletableFuture.allOf(stages.toArray(new CompletableFuture<?>[0])).join();
  }

  private static JournalEntry entry(CallId call, long number, String kind) {
    return new JournalEntry(
        call,
        number,
        Instant.now(),
        kind,
        1,
        Fields.none().with("ms", 420).with("cached", true),
        Fields.none().with("heard", "words that a caller says in one turn ".repeat(5)));
  }
}
