package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.tck.eligibility.EligibilityBench;
import java.time.LocalDate;
import java.util.OptionalInt;

/** A network in front of a payer in memory, in the machine's time. */
final class PatientsBench implements EligibilityBench {
  private final SystemTime time = new SystemTime();
  private final PatientsOnFile payer;
  private final PayerNetwork network;

  PatientsBench(PatientsOnFile payer, ServiceTypesAsked how) {
    this.payer = payer;
    network =
        PayerNetwork.of(PayerBook.of(NetworkBench.USUAL.asking(how)))
            .open(way -> payer, time, time);
  }

  @Override
  public EligibilityDirectory directory() {
    return network;
  }

  @Override
  public EligibilityQuestion covered() {
    return question(PatientsOnFile.WITH_DEDUCTIBLE, "62");
  }

  @Override
  public EligibilityQuestion another() {
    return question(PatientsOnFile.WITHOUT_DEDUCTIBLE, "62");
  }

  @Override
  public EligibilityQuestion serviceUnstated() {
    return question(PatientsOnFile.WITH_DEDUCTIBLE, "UC");
  }

  @Override
  public EligibilityQuestion deductibleUnstated() {
    return question(PatientsOnFile.WITHOUT_DEDUCTIBLE, "62");
  }

  @Override
  public void payerStalls() {
    payer.fallSilent();
  }

  @Override
  public void payerBreaks() {
    payer.breakDown();
  }

  @Override
  public OptionalInt separateRequests() {
    return OptionalInt.of(payer.requests());
  }

  @Override
  public void close() {
    network.close();
    time.close();
  }

  private static EligibilityQuestion question(MemberId member, String service) {
    return EligibilityQuestion.of(
        member,
        PatientsOnFile.born(member),
        ServiceSought.ofCode(service),
        LocalDate.of(2026, 11, 22));
  }
}
