package dev.voiceline.tck.journal;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import java.time.Duration;

/** A journal in memory, and its switches. */
record InMemoryJournalBench(InMemoryJournal adapter, Duration patience) implements JournalBench {
  @Override
  public CallJournal journal() {
    return adapter;
  }

  @Override
  public CallLeases leases() {
    return adapter;
  }

  @Override
  public void dies() {
    adapter.dies();
  }

  @Override
  public void databaseGoes() {
    adapter.away = true;
  }

  @Override
  public void databaseReturns() {
    adapter.returns();
  }

  @Override
  public void diskFills() {
    adapter.full = true;
  }

  @Override
  public void removes(CallId call, long number) {
    adapter.removes(call, number);
  }

  @Override
  public boolean stored(byte[] bytes) {
    return adapter.stored(bytes);
  }

  @Override
  public void close() {
    adapter.returns();
  }
}
