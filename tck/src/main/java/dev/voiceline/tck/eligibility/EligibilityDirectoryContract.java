package dev.voiceline.tck.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityInquiry;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.tck.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * The rules of {@link dev.voiceline.core.eligibility.EligibilityDirectory}. An adapter's test
 * extends it and gives a bench.
 */
public abstract class EligibilityDirectoryContract {
  private static final String UNFAMILIAR = "quorbling of the left flumbus";

  private EligibilityBench bench;
  private Asking asking;

  /** A fresh directory; each test has its own. */
  protected abstract EligibilityBench newBench() throws Exception;

  /** Opens the bench, or skips the test when the bench cannot show the rule. */
  @BeforeEach
  public final void openBench(TestInfo test) throws Exception {
    bench = newBench();
    Rule.of(test).assumeTestable(bench.untestable());
    asking = new Asking(bench);
  }

  /** Closes the bench. */
  @AfterEach
  public final void closeBench() {
    bench.close();
  }

  @Test
  @DisplayName("ELIG-01 every check ends in an outcome, whatever was asked")
  public final void everyCheckEndsInAnOutcome() {
    List<String> procedures =
        List.of("", " ", "?!", "x".repeat(5_000), "\u0000\n\uD83D", UNFAMILIAR);
    for (String procedure : procedures) {
      assertThatCode(() -> asking.outcomeOf(withProcedure(bench.covered(), procedure)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  @DisplayName("ELIG-01 a broken payer is an outcome too")
  public final void brokenPayerIsAnOutcome() {
    bench.payerBreaks();
    assertThat(asking.outcomeOf(bench.covered()))
        .isInstanceOfAny(
            EligibilityOutcome.PayerUnavailable.class,
            EligibilityOutcome.Rejected.class,
            EligibilityOutcome.TimedOut.class);
  }

  @Test
  @DisplayName("ELIG-02 a check returns while the payer is still silent")
  public final void checkDoesNotBlock() {
    bench.payerStalls();
    CompletionStage<EligibilityOutcome> stage =
        asking.returnedBy(bench.covered(), "k1", bench.patience().multipliedBy(6));
    assertThat(stage.toCompletableFuture()).isNotDone();
  }

  @Test
  @DisplayName("ELIG-03 the same request twice has one outcome and one effect")
  public final void sameKeySameOutcome() {
    EligibilityOutcome first = asking.outcomeOf(bench.covered(), "same");
    OptionalInt once = bench.separateRequests();
    EligibilityOutcome second = asking.outcomeOf(bench.covered(), "same");
    assertThat(second).isEqualTo(first);
    assertThat(bench.separateRequests()).isEqualTo(once);
  }

  @Test
  @DisplayName("ELIG-04 a wrong date of birth opens nothing")
  public final void wrongBirthDateOpensNothing() {
    EligibilityInquiry right = bench.covered();
    LocalDate born = right.born().reveal(Purpose.ELIGIBILITY_CHECK);
    for (LocalDate wrong : List.of(born.plusDays(1), born.minusYears(1), born.plusMonths(1))) {
      discloseNothing(
          new EligibilityInquiry(right.member(), BirthDate.of(wrong), right.procedure()));
    }
    discloseNothing(
        new EligibilityInquiry(right.member(), bench.another().born(), right.procedure()));
  }

  @Test
  @DisplayName("ELIG-04 a right date of birth with another member ID opens nothing")
  public final void wrongMemberOpensNothing() {
    EligibilityInquiry right = bench.covered();
    MemberId stranger = MemberId.parse("ZZ000000001").orElseThrow();
    discloseNothing(new EligibilityInquiry(stranger, right.born(), right.procedure()));
    discloseNothing(
        new EligibilityInquiry(bench.another().member(), right.born(), right.procedure()));
  }

  @Test
  @DisplayName("ELIG-05 what the payer does not say of a service is unknown")
  public final void unstatedServiceIsUnknown() {
    ServiceBenefit benefit = eligible(bench.serviceUnstated()).benefit();
    if (benefit instanceof ServiceBenefit.Covered covered) {
      assertThat(covered.copay()).isEqualTo(new Copay.Unknown());
      assertThat(covered.authorization()).isEqualTo(PriorAuthorization.UNKNOWN);
    } else {
      assertThat(benefit).isInstanceOf(ServiceBenefit.Unstated.class);
    }
  }

  @Test
  @DisplayName("ELIG-05 a deductible that the payer does not say is unknown")
  public final void unstatedDeductibleIsUnknown() {
    assertThat(eligible(bench.deductibleUnstated()).deductible())
        .isEqualTo(new Deductible.Unknown());
  }

  @Test
  @DisplayName("ELIG-06 an unfamiliar procedure does not hide the coverage")
  public final void unfamiliarProcedureKeepsCoverage() {
    EligibilityOutcome.Eligible familiar = eligible(bench.covered());
    EligibilityOutcome.Eligible unfamiliar = eligible(withProcedure(bench.covered(), UNFAMILIAR));
    assertThat(unfamiliar.benefit()).isEqualTo(new ServiceBenefit.Unrecognized());
    assertThat(unfamiliar.deductible()).isEqualTo(familiar.deductible());
  }

  @Test
  @DisplayName("ELIG-07 no outcome prints an identifier")
  public final void outcomesPrintNoIdentifier() {
    EligibilityInquiry right = bench.covered();
    List<EligibilityInquiry> inquiries = new ArrayList<>(List.of(right, bench.another()));
    inquiries.add(new EligibilityInquiry(right.member(), bench.another().born(), "MRI"));
    inquiries.add(withProcedure(right, UNFAMILIAR));
    for (EligibilityInquiry inquiry : inquiries) {
      LocalDate born = inquiry.born().reveal(Purpose.ELIGIBILITY_CHECK);
      assertThat(asking.outcomeOf(inquiry).toString())
          .doesNotContain(
              inquiry.member().reveal(Purpose.ELIGIBILITY_CHECK),
              born.toString(),
              born.format(DateTimeFormatter.BASIC_ISO_DATE));
    }
  }

  @Test
  @DisplayName("ELIG-08 a payer that stalls is given up at the deadline")
  public final void stalledPayerTimesOut() {
    bench.payerStalls();
    Duration deadline = bench.patience().dividedBy(40);
    assertThat(asking.outcomeOf(bench.covered(), "k1", deadline))
        .isEqualTo(new EligibilityOutcome.TimedOut());
  }

  @Test
  @DisplayName("ELIG-08 a deadline that has passed still has an outcome")
  public final void passedDeadlineHasAnOutcome() {
    assertThat(asking.outcomeOf(bench.covered(), "k1", Duration.ZERO)).isNotNull();
  }

  @Test
  @DisplayName("ELIG-09 checks of many calls at once do not disturb each other")
  public final void checksDoNotDisturbEachOther() {
    EligibilityOutcome one = asking.outcomeOf(bench.covered(), "one");
    EligibilityOutcome two = asking.outcomeOf(bench.another(), "two");
    assumeTrue(!one.equals(two), "the bench's two patients have the same outcome");
    List<EligibilityInquiry> inquiries = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      inquiries.add(i % 2 == 0 ? bench.covered() : bench.another());
    }
    List<EligibilityOutcome> outcomes = asking.outcomesAtOnce(inquiries);
    for (int i = 0; i < outcomes.size(); i++) {
      assertThat(outcomes.get(i)).as("check %d", i).isEqualTo(i % 2 == 0 ? one : two);
    }
  }

  private EligibilityOutcome.Eligible eligible(EligibilityInquiry inquiry) {
    EligibilityOutcome outcome = asking.outcomeOf(inquiry);
    assertThat(outcome).isInstanceOf(EligibilityOutcome.Eligible.class);
    return (EligibilityOutcome.Eligible) outcome;
  }

  private void discloseNothing(EligibilityInquiry inquiry) {
    assertThat(asking.outcomeOf(inquiry))
        .isNotInstanceOfAny(
            EligibilityOutcome.Eligible.class, EligibilityOutcome.NotEligible.class);
  }

  private static EligibilityInquiry withProcedure(EligibilityInquiry inquiry, String procedure) {
    return new EligibilityInquiry(inquiry.member(), inquiry.born(), procedure);
  }
}
