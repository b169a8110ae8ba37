package dev.voiceline.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.Money;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.inquiry.BenefitWording;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WrittenSummaryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String NAME = "Insurance Eligibility Line";

  private static String written(ServiceBenefit benefit) {
    EligibilityOutcome outcome =
        new EligibilityOutcome.Eligible(new Deductible.Remaining(Money.dollars(1_050)), benefit);
    return WrittenSummary.of(BenefitWording.of(outcome), NAME, DAY);
  }

  @Test
  void aCoveredServiceIsWrittenInOneShortMessage() {
    String body =
        written(
            new ServiceBenefit.Covered(
                "an MRI", new Copay.Amount(Money.dollars(50)), PriorAuthorization.REQUIRED));
    assertThat(body)
        .isEqualTo(
            "Insurance Eligibility Line, Nov 22, 2026: The patient's coverage is active. $1,050 of the deductible"
                + " remains. For an MRI, prior authorization is required and the copay is $50. Not a guarantee of"
                + " payment. Reply STOP to opt out.");
    assertThat(body.length()).isLessThanOrEqualTo(320);
  }

  @Test
  void questionsToTheCallerAreLeftOut() {
    assertThat(written(new ServiceBenefit.Unrecognized()))
        .doesNotContain("?")
        .doesNotContain("Good news")
        .contains("I did not recognize that procedure");
  }

  @Test
  void curlyQuotesAndAccentsBecomePlain() {
    assertThat(
            WrittenSummary.of(
                "The \u201Ccaf\u00E9\u201D isn\u2019t covered \u2014 yet.", "L\u00EDnea", DAY))
        .startsWith("Linea, Nov 22, 2026: The \"cafe\" isn't covered - yet.");
  }

  @Test
  void aNumberlessPlanWithALongServiceNameStillEndsWithTheTerms() {
    String body = written(new ServiceBenefit.NotCovered("x".repeat(3_000)));
    assertThat(body.length()).isLessThanOrEqualTo(1_600);
    assertThat(body).endsWith("Reply STOP to opt out.");
  }

  @Property
  void everyBodyIsPlainAsciiWithinTheBound(@ForAll String spoken) {
    String body = WrittenSummary.of(spoken, NAME, DAY);
    assertThat(body).matches("[\\x0A\\x20-\\x5A\\x5F\\x61-\\x7A]*");
    assertThat(body.length()).isLessThanOrEqualTo(1_600);
    assertThat(body).endsWith("Not a guarantee of payment. Reply STOP to opt out.");
  }
}
