package dev.voiceline.tck.eligibility;

import static dev.voiceline.tck.eligibility.InMemoryDirectory.date;

import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityInquiry;
import java.time.Duration;
import java.util.OptionalInt;

/** A directory in memory. */
final class InMemoryDirectoryBench implements EligibilityBench {
  private final InMemoryDirectory directory;
  private final Duration patience;

  InMemoryDirectoryBench(InMemoryDirectory directory, Duration patience) {
    this.directory = directory;
    this.patience = patience;
  }

  @Override
  public EligibilityDirectory directory() {
    return directory;
  }

  @Override
  public EligibilityInquiry covered() {
    return new EligibilityInquiry(InMemoryDirectory.ONE, date("1980-01-31"), "MRI");
  }

  @Override
  public EligibilityInquiry another() {
    return new EligibilityInquiry(InMemoryDirectory.TWO, date("1990-06-15"), "MRI");
  }

  @Override
  public EligibilityInquiry serviceUnstated() {
    return new EligibilityInquiry(InMemoryDirectory.ONE, date("1980-01-31"), "acupuncture");
  }

  @Override
  public EligibilityInquiry deductibleUnstated() {
    return new EligibilityInquiry(InMemoryDirectory.SPARSE, date("1970-12-01"), "MRI");
  }

  @Override
  public void payerStalls() {
    directory.stalls = true;
  }

  @Override
  public void payerBreaks() {
    directory.breaks = true;
  }

  @Override
  public OptionalInt separateRequests() {
    return OptionalInt.of(directory.separateRequests());
  }

  @Override
  public Duration patience() {
    return patience;
  }

  @Override
  public void close() {}
}
