package dev.voiceline.adapters.eligibility.demo;

import static dev.voiceline.core.eligibility.PriorAuthorization.NOT_REQUIRED;
import static dev.voiceline.core.eligibility.PriorAuthorization.REQUIRED;
import static dev.voiceline.core.eligibility.PriorAuthorization.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityInquiry;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.Eligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotFound;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.Money;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDirectoryTest {
  private final DemoDirectory directory = new DemoDirectory();

  @Test
  void firstPatientHasADeductibleLeftAndNeedsApprovalForAnMri() {
    assertThat(check("MB123456", "1985-03-15", "MRI"))
        .isEqualTo(
            new Eligible(
                new Deductible.Remaining(Money.dollars(1_050)), covered("an MRI", 50, REQUIRED)));
  }

  @Test
  void secondPatientHasMetTheDeductible() {
    assertThat(check("MB789012", "1990-07-22", "an office visit"))
        .isEqualTo(
            new Eligible(new Deductible.Met(), covered("an office visit", 25, NOT_REQUIRED)));
  }

  @Test
  void thirdPatientHasLostCoverage() {
    assertThat(check("MB345678", "1975-11-30", "MRI"))
        .isEqualTo(
            new NotEligible(NotEligible.Reason.TERMINATED, Optional.of(LocalDate.of(2026, 7, 1))));
  }

  @ParameterizedTest
  @CsvSource({
    "office visit, an office visit, 25, NOT_REQUIRED",
    "metformin, metformin, 10, NOT_REQUIRED",
    "my blood pressure medication, a prescription medication, 10, NOT_REQUIRED",
    "Ozempic, Ozempic, 45, UNKNOWN",
    "CT scan, a CT scan, 50, REQUIRED",
  })
  void visitsAndMedicationsHaveTheirOwnBenefits(
      String said, String service, long copay, PriorAuthorization authorization) {
    assertThat(benefit("MB123456", "1985-03-15", said))
        .isEqualTo(covered(service, copay, authorization));
  }

  @Test
  void secondPatientHasOwnBenefitsForAnMriAndMedications() {
    assertThat(benefit("MB789012", "1990-07-22", "MRI")).isEqualTo(covered("an MRI", 75, REQUIRED));
    assertThat(benefit("MB789012", "1990-07-22", "lisinopril"))
        .isEqualTo(covered("lisinopril", 15, NOT_REQUIRED));
  }

  @Test
  void whatThePlanOnlyCallsCoveredHasUnknownTerms() {
    assertThat(benefit("MB789012", "1990-07-22", "urgent care"))
        .isEqualTo(
            new ServiceBenefit.Covered("an urgent care visit", new Copay.Unknown(), UNKNOWN));
  }

  @Test
  void whatThePlanDoesNotMentionIsUnstated() {
    assertThat(benefit("MB123456", "1985-03-15", "acupuncture"))
        .isEqualTo(new ServiceBenefit.Unstated("acupuncture"));
  }

  @Test
  void whatNobodyKnowsIsUnrecognized() {
    assertThat(benefit("MB123456", "1985-03-15", "a flumbus realignment"))
        .isEqualTo(new ServiceBenefit.Unrecognized());
  }

  @Test
  void anUnknownMemberIsNotFoundByTheId() {
    assertThat(check("MB999999", "1985-03-15", "MRI"))
        .isEqualTo(new NotFound(NotFound.Mismatch.MEMBER_ID));
  }

  @Test
  void aWrongBirthDateIsNotFoundByTheDateAlsoForEndedCoverage() {
    assertThat(check("MB123456", "1985-03-16", "MRI"))
        .isEqualTo(new NotFound(NotFound.Mismatch.BIRTH_DATE));
    assertThat(check("MB345678", "1985-03-15", "MRI"))
        .isEqualTo(new NotFound(NotFound.Mismatch.BIRTH_DATE));
  }

  private EligibilityOutcome check(String member, String born, String procedure) {
    CompletableFuture<EligibilityOutcome> outcome =
        directory
            .check(
                new EligibilityInquiry(
                    MemberId.parse(member).orElseThrow(),
                    BirthDate.parse(born).orElseThrow(),
                    procedure),
                new IdempotencyKey("k1"),
                Duration.ofSeconds(10))
            .toCompletableFuture();
    assertThat(outcome).isDone();
    return outcome.join();
  }

  private ServiceBenefit benefit(String member, String born, String procedure) {
    return ((Eligible) check(member, born, procedure)).benefit();
  }

  private static ServiceBenefit covered(
      String service, long copay, PriorAuthorization authorization) {
    return new ServiceBenefit.Covered(
        service, new Copay.Amount(Money.dollars(copay)), authorization);
  }
}
