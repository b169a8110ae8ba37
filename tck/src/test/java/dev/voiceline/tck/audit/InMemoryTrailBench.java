package dev.voiceline.tck.audit;

import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditTrail;
import java.time.Duration;
import java.util.Collections;

/** A trail in memory, and its switches. */
record InMemoryTrailBench(InMemoryTrail adapter, Duration patience) implements AuditBench {
  @Override
  public AuditTrail trail() {
    return adapter;
  }

  @Override
  public void dies() {
    adapter.dies();
  }

  @Override
  public void databaseGoes() {
    adapter.away(true);
  }

  @Override
  public void databaseReturns() {
    adapter.away(false);
  }

  @Override
  public void changes(long place) {
    AuditEntry old = adapter.entries.get((int) place - 1);
    adapter.entries.set(
        (int) place - 1,
        new AuditEntry(old.at(), old.kind(), "nobody", old.call(), old.subject(), old.detail()));
  }

  @Override
  public void removes(long place) {
    adapter.entries.remove((int) place - 1);
  }

  @Override
  public void exchanges(long one, long other) {
    Collections.swap(adapter.entries, (int) one - 1, (int) other - 1);
  }

  @Override
  public void cutsOff(long lastKept) {
    adapter.entries.subList((int) lastKept, adapter.entries.size()).clear();
  }

  @Override
  public void close() {
    adapter.away(false);
  }
}
