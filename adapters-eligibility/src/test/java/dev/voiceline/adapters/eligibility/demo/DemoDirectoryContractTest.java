package dev.voiceline.adapters.eligibility.demo;

import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.tck.eligibility.EligibilityBench;
import dev.voiceline.tck.eligibility.EligibilityDirectoryContract;
import java.time.LocalDate;
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
    public EligibilityQuestion covered() {
      return question("MB123456", "1985-03-15", "62");
    }

    @Override
    public EligibilityQuestion another() {
      return question("MB789012", "1990-07-22", "62");
    }

    @Override
    public EligibilityQuestion serviceUnstated() {
      return question("MB789012", "1990-07-22", "UC");
    }

    @Override
    public EligibilityQuestion deductibleUnstated() {
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

    private static EligibilityQuestion question(String member, String born, String service) {
      return EligibilityQuestion.of(
          MemberId.parse(member).orElseThrow(),
          BirthDate.parse(born).orElseThrow(),
          ServiceSought.ofCode(service),
          LocalDate.of(2026, 11, 22));
    }
  }
}
