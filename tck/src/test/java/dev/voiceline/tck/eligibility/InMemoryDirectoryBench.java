package dev.voiceline.tck.eligibility;

import static dev.voiceline.tck.eligibility.InMemoryDirectory.date;

import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
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
  public EligibilityQuestion covered() {
    return question(InMemoryDirectory.ONE, date("1980-01-31"), "62");
  }

  @Override
  public EligibilityQuestion another() {
    return question(InMemoryDirectory.TWO, date("1990-06-15"), "62");
  }

  @Override
  public EligibilityQuestion serviceUnstated() {
    return question(InMemoryDirectory.ONE, date("1980-01-31"), "64");
  }

  @Override
  public EligibilityQuestion deductibleUnstated() {
    return question(InMemoryDirectory.SPARSE, date("1970-12-01"), "62");
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

  private static EligibilityQuestion question(MemberId member, BirthDate born, String service) {
    return EligibilityQuestion.of(
        member, born, ServiceSought.ofCode(service), InMemoryDirectory.TODAY);
  }
}
