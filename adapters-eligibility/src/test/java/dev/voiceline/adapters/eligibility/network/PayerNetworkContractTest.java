package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.tck.eligibility.EligibilityBench;
import dev.voiceline.tck.eligibility.EligibilityDirectoryContract;
import org.junit.jupiter.api.Nested;

/** ELIG-01 to ELIG-09, with payers that are strict and lax, asked in one message and in two. */
class PayerNetworkContractTest {
  @Nested
  class APayerThatComparesBirthDates extends EligibilityDirectoryContract {
    @Override
    protected EligibilityBench newBench() {
      return new PatientsBench(new PatientsOnFile(true), ServiceTypesAsked.TOGETHER);
    }
  }

  @Nested
  class APayerThatTellsOfWhoeverHasTheNumber extends EligibilityDirectoryContract {
    @Override
    protected EligibilityBench newBench() {
      return new PatientsBench(new PatientsOnFile(false), ServiceTypesAsked.APART);
    }
  }
}
