package dev.voiceline.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.Ambiguous;
import dev.voiceline.core.eligibility.EligibilityOutcome.Eligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible.Reason;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotFound;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotFound.Mismatch;
import dev.voiceline.core.eligibility.EligibilityOutcome.PayerUnavailable;
import dev.voiceline.core.eligibility.EligibilityOutcome.Rejected;
import dev.voiceline.core.eligibility.EligibilityOutcome.TimedOut;
import dev.voiceline.core.eligibility.Money;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.eligibility.ServiceBenefit.Covered;
import dev.voiceline.core.language.Languages;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BenefitWordingTest {
  private static final BenefitWording WRITTEN =
      BenefitWording.written(Languages.standard().english());
  private static final Copay FIFTY = new Copay.Amount(Money.dollars(50));

  @Test
  void tellsCoverageDeductibleAuthorizationAndCopay() {
    assertThat(
            wording(
                new Deductible.Remaining(Money.dollars(1050)),
                new Covered("an MRI", FIFTY, PriorAuthorization.REQUIRED)))
        .isEqualTo(
            "Good news: the patient's coverage is active. $1,050 of the deductible remains. For an MRI,"
                + " prior authorization is required and the copay is $50. This is not a guarantee of"
                + " payment.");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "REQUIRED     | some    | prior authorization is required and the copay is $50.",
        "REQUIRED     | zero    | prior authorization is required and there is no copay.",
        "REQUIRED     | none    | prior authorization is required and there is no copay.",
        "REQUIRED     | unknown | prior authorization is required, but the plan did not say what the"
            + " copay is.",
        "NOT_REQUIRED | some    | no prior authorization is required and the copay is $50.",
        "NOT_REQUIRED | none    | no prior authorization is required and there is no copay.",
        "NOT_REQUIRED | unknown | no prior authorization is required, but the plan did not say what"
            + " the copay is.",
        "UNKNOWN      | some    | the copay is $50, but the plan did not say whether prior"
            + " authorization is required. Please check with the plan before the visit.",
        "UNKNOWN      | none    | there is no copay, but the plan did not say whether prior"
            + " authorization is required. Please check with the plan before the visit.",
        "UNKNOWN      | unknown | the plan did not say whether prior authorization is required or"
            + " what the copay is. Please check with the plan before the visit.",
      })
  void tellsEachCombinationOfAuthorizationAndCopay(
      PriorAuthorization authorization, String copay, String expected) {
    Copay what =
        switch (copay) {
          case "some" -> FIFTY;
          case "zero" -> new Copay.Amount(new Money(0));
          case "none" -> new Copay.None();
          default -> new Copay.Unknown();
        };

    assertThat(wording(new Deductible.Met(), new Covered("a visit", what, authorization)))
        .contains(" For a visit, " + expected + " This is not a guarantee of payment.");
  }

  @Test
  void tellsEachStateOfTheDeductible() {
    ServiceBenefit any = new Covered("a visit", FIFTY, PriorAuthorization.NOT_REQUIRED);

    assertThat(wording(new Deductible.Met(), any)).contains("The deductible is fully met.");
    assertThat(wording(new Deductible.Remaining(new Money(1250)), any))
        .contains("$12.50 of the deductible remains.");
    assertThat(wording(new Deductible.Unknown(), any))
        .contains("The plan did not say how much of the deductible remains.")
        .doesNotContain("$0", "fully met");
  }

  @Test
  void tellsThatAServiceIsNotCoveredOrNotStated() {
    Deductible met = new Deductible.Met();

    assertThat(wording(met, new ServiceBenefit.NotCovered("acupuncture")))
        .contains("However, the plan does not cover acupuncture.");
    assertThat(wording(met, new ServiceBenefit.Unstated("acupuncture")))
        .contains("The plan did not say anything about acupuncture.")
        .doesNotContain("not cover");
  }

  @Test
  void asksForAnUnrecognizedProcedureOnceMoreAfterTellingTheCoverage() {
    assertThat(wording(new Deductible.Met(), new ServiceBenefit.Unrecognized()))
        .isEqualTo(
            "Good news: the patient's coverage is active. The deductible is fully met. I did not"
                + " recognize that procedure or medication. This is not a guarantee of payment. Could"
                + " you say it another way?");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "TERMINATED        | 2024-02-01 | The patient's coverage is not active: it was terminated."
            + " There has been no coverage since February 1, 2024.",
        "TERMINATED        | -          | The patient's coverage is not active: it was terminated.",
        "NOT_YET_EFFECTIVE | -          | The patient's coverage is not active yet.",
        "INACTIVE          | 2024-02-01 | The patient's coverage is not active. There has been no"
            + " coverage since February 1, 2024.",
        "INACTIVE          | -          | The patient's coverage is not active.",
      })
  void tellsWhyCoverageIsNotActiveAndSinceWhen(Reason reason, LocalDate since, String expected) {
    assertThat(WRITTEN.of(new NotEligible(reason, Optional.ofNullable(since))))
        .isEqualTo(expected + " Is there a newer insurance card that we could try?");
  }

  @ParameterizedTest
  @EnumSource(Mismatch.class)
  void doesNotTellWhichDetailDidNotMatch(Mismatch mismatch) {
    assertThat(WRITTEN.of(new NotFound(mismatch)))
        .isEqualTo(
            "I could not match those details. Let's try once more: please say the member ID one"
                + " character at a time, then the date of birth with the month as a word.");
  }

  @Test
  void anAmbiguousMatchConfirmsNobody() {
    assertThat(WRITTEN.of(new Ambiguous()))
        .contains(
            "not enough to be sure who the patient is",
            "the number on the back of the insurance card?");
  }

  @Test
  void troubleAtThePayerSaysNothingAboutCoverageAndOffersAChoice() {
    assertThat(WRITTEN.of(new Rejected("T4")))
        .startsWith("I'm sorry, the plan did not accept the request.")
        .contains(
            "does not mean anything about the coverage",
            "try again, or call the number on the back of the insurance card?")
        .doesNotContain("T4");
    assertThat(WRITTEN.of(new TimedOut()))
        .startsWith("I'm sorry, the plan took too long to answer.")
        .contains(
            "does not mean anything about the coverage",
            "try again, or call the number on the back of the insurance card?");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PT1S  | It may be back in about a minute.",
        "PT60S | It may be back in about a minute.",
        "PT61S | It may be back in about 2 minutes.",
        "PT15M | It may be back in about 15 minutes.",
        "PT2H  | It may be back in about 2 hours.",
        "PT150M | It may be back in about 3 hours.",
      })
  void tellsWhenAnUnavailablePayerMayBeBack(Duration wait, String expected) {
    assertThat(WRITTEN.of(new PayerUnavailable(Optional.of(wait)))).contains(expected);
  }

  @Test
  void tellsNoTimeWhenThePayerGivesNone() {
    assertThat(WRITTEN.of(new PayerUnavailable(Optional.empty())))
        .isEqualTo(
            "I'm sorry, the plan's system is not available right now. This does not mean anything"
                + " about the coverage. Would you like to try again, or call the number on the back of the insurance card?");
  }

  @Test
  void everyOutcomeHasItsCase() {
    assertThat(
            Arrays.stream(EligibilityOutcome.class.getPermittedSubclasses())
                .map(Class::getSimpleName))
        .containsExactlyInAnyOrder(
            "Eligible",
            "NotEligible",
            "NotFound",
            "Ambiguous",
            "Rejected",
            "PayerUnavailable",
            "TimedOut");
  }

  private static String wording(Deductible deductible, ServiceBenefit benefit) {
    return WRITTEN.of(new Eligible(deductible, benefit));
  }
}
