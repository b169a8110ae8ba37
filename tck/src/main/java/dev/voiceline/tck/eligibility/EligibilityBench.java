package dev.voiceline.tck.eligibility;

import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;

/** A directory, and the payer behind it, with patients made up for tests. */
public interface EligibilityBench extends AutoCloseable {
  /** The adapter. Always the same one. */
  EligibilityDirectory directory();

  /** Asks about an active patient and a service that the plan covers. */
  EligibilityQuestion covered();

  /**
   * Asks about another patient, born on another day, whose answer differs from {@link #covered}.
   */
  EligibilityQuestion another();

  /**
   * Asks about an active patient and a service of which the payer states neither copay nor prior
   * authorization.
   */
  EligibilityQuestion serviceUnstated();

  /** Asks about an active patient of whose deductible the payer states nothing. */
  EligibilityQuestion deductibleUnstated();

  /** From now on the payer takes requests and never answers. */
  void payerStalls();

  /** From now on the payer answers with nonsense, or breaks the connection. */
  void payerBreaks();

  /** How many requests the payer counted as separate ones; empty where nothing counts them. */
  default OptionalInt separateRequests() {
    return OptionalInt.empty();
  }

  /**
   * What cannot be shown here: rule ids, or first words of test names. These tests are reported as
   * skipped.
   */
  default Set<String> untestable() {
    return Set.of();
  }

  /** How long a test waits before it calls something missing. */
  default Duration patience() {
    return Duration.ofSeconds(10);
  }

  @Override
  void close();
}
