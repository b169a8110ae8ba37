package dev.voiceline.tck.journal;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallJournal;
import dev.voiceline.core.journal.CallLeases;
import java.time.Duration;
import java.util.Set;

/** A journal with nothing in it, and power over what it stands on. */
public interface JournalBench extends AutoCloseable {
  /** The adapter, as it is after the last {@link #dies}. */
  CallJournal journal();

  /** Its leases. */
  CallLeases leases();

  /** The server dies without closing anything, and another one opens what is there. */
  void dies();

  /** The database does not answer any more. */
  void databaseGoes();

  /** The database answers again. */
  void databaseReturns();

  /** Nothing can be written beside the database. */
  void diskFills();

  /** Somebody takes a durable entry out of what is stored. */
  void removes(CallId call, long number);

  /** Whether these bytes stand anywhere in what is stored. */
  boolean stored(byte[] bytes);

  /** Rule ids, or first words of test names, that cannot be shown here. */
  default Set<String> untestable() {
    return Set.of();
  }

  /** How long a test waits before it calls something missing. */
  default Duration patience() {
    return Duration.ofSeconds(20);
  }

  @Override
  void close();
}
