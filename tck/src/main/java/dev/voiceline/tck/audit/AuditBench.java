package dev.voiceline.tck.audit;

import dev.voiceline.core.audit.AuditTrail;
import java.time.Duration;
import java.util.Set;

/** An empty trail, and somebody who can reach behind it. */
public interface AuditBench extends AutoCloseable {
  /** The adapter, as it is after the last {@link #dies}. */
  AuditTrail trail();

  /** The server dies without closing anything, and another one opens what is there. */
  void dies();

  /** What the trail stands on does not answer any more. */
  void databaseGoes();

  /** It answers again. */
  void databaseReturns();

  /** Somebody changes the actor of the entry at this place, from 1. */
  void changes(long place);

  /** Somebody removes the entry at this place, as if it had never been. */
  void removes(long place);

  /** Somebody exchanges two entries. */
  void exchanges(long one, long other);

  /** Somebody removes the last entries, and tidies up as well as without the key. */
  void cutsOff(long lastKept);

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
