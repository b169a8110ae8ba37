package dev.voiceline.adapters.eligibility.demo;

import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityInquiry;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.tck.eligibility.EligibilityBench;
import dev.voiceline.tck.eligibility.EligibilityDirectoryContract;
import java.util.Set;

class DemoDirectoryContractTest extends EligibilityDirectoryContract {
  @Override
  protected EligibilityBench newBench() {
    return new DemoBench();
  }

  private static final class DemoBench implements EligibilityBench {
    private final DemoDirectory directory = new DemoDirectory();

    @Override
    public EligibilityDirectory directory() {
      return directory;
    }

    @Override
    public EligibilityInquiry covered() {
      return inquiry("MB123456", "1985-03-15", "MRI");
    }

    @Override
    public EligibilityInquiry another() {
      return inquiry("MB789012", "1990-07-22", "MRI");
    }

    @Override
    public EligibilityInquiry serviceUnstated() {
      return inquiry("MB789012", "1990-07-22", "urgent care");
    }

    @Override
    public EligibilityInquiry deductibleUnstated() {
      throw new UnsupportedOperationException("every plan of the table states its deductible");
    }

    @Override
    public void payerStalls() {
      throw new UnsupportedOperationException("there is no payer");
    }

    @Override
    public void payerBreaks() {
      throw new UnsupportedOperationException("there is no payer");
    }

    /** There is no payer who could stall or break, and every plan states its deductible. */
    @Override
    public Set<String> untestable() {
      return Set.of(
          "ELIG-01 a broken payer",
          "ELIG-02",
          "ELIG-05 a deductible",
          "ELIG-08 a payer that stalls");
    }

    @Override
    public void close() {}

    private static EligibilityInquiry inquiry(String member, String born, String procedure) {
      return new EligibilityInquiry(
          MemberId.parse(member).orElseThrow(), BirthDate.parse(born).orElseThrow(), procedure);
    }
  }
}
