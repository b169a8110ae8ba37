package dev.voiceline.tck.audit;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import dev.voiceline.core.audit.AuditVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A correct trail in memory: it has a copy that nobody reaches. Broken ones replace its parts. */
class InMemoryTrail implements AuditTrail {
  private record Pending(AuditEntry entry, CompletableFuture<Void> done) {}

  final List<AuditEntry> entries = new ArrayList<>();
  final List<AuditEntry> copy = new ArrayList<>();
  private final List<Pending> waiting = new ArrayList<>();
  private boolean away;

  @Override
  public CompletionStage<Void> record(AuditEntry entry) {
    Pending pending = new Pending(entry, new CompletableFuture<>());
    synchronized (this) {
      waiting.add(pending);
    }
    flush();
    return pending.done();
  }

  final synchronized void flush() {
    if (away) {
      return;
    }
    for (Pending each : waiting) {
      add(entries, each.entry());
      copy.add(each.entry());
      each.done().complete(null);
    }
    waiting.clear();
  }

  void add(List<AuditEntry> to, AuditEntry entry) {
    to.add(entry);
  }

  final synchronized void away(boolean now) {
    away = now;
    flush();
  }

  void dies() {}

  @Override
  public synchronized CompletionStage<List<AuditEntry>> read(long from, int atMost) {
    return CompletableFuture.completedFuture(
        entries.stream().skip(from - 1).limit(atMost).toList());
  }

  @Override
  public synchronized CompletionStage<AuditVerdict> verify() {
    return CompletableFuture.completedFuture(verdict());
  }

  AuditVerdict verdict() {
    for (int place = 0; place < entries.size(); place++) {
      if (place >= copy.size() || !same(entries.get(place), copy.get(place))) {
        return new AuditVerdict.Broken(place + 1L, "another entry stood here");
      }
    }
    return entries.size() < copy.size() ? cut() : new AuditVerdict.Intact(entries.size());
  }

  boolean same(AuditEntry found, AuditEntry right) {
    return found.equals(right);
  }

  AuditVerdict cut() {
    return new AuditVerdict.Broken(entries.size() + 1L, "the end is missing");
  }
}
