package dev.voiceline.adapters.store;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.tck.journal.JournalBench;

/** The store as the kit of journals sees it. */
record StoreJournalBench(Rig rig) implements JournalBench {
  @Override
  public CallJournal journal() {
    return rig.store().journal();
  }

  @Override
  public CallLeases leases() {
    return rig.store().leases();
  }

  @Override
  public void dies() {
    rig.dies();
  }

  @Override
  public void databaseGoes() {
    rig.databaseGoes();
  }

  @Override
  public void databaseReturns() {
    rig.databaseReturns();
  }

  @Override
  public void diskFills() {
    rig.disk().roomFor(0);
  }

  @Override
  public void removes(CallId call, long number) {
    rig.settle();
    rig.sql(
        "DELETE FROM journal_entry WHERE call_id = '%s' AND entry_number = %d"
            .formatted(call.value(), number));
  }

  @Override
  public boolean stored(byte[] bytes) {
    return rig.stored(bytes);
  }

  @Override
  public void close() {
    rig.close();
  }
}
