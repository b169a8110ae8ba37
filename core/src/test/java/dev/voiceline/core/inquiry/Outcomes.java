package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.Ambiguous;
import dev.voiceline.core.eligibility.EligibilityOutcome.Eligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotFound;
import dev.voiceline.core.eligibility.EligibilityOutcome.PayerUnavailable;
import dev.voiceline.core.eligibility.EligibilityOutcome.Rejected;
import dev.voiceline.core.eligibility.EligibilityOutcome.TimedOut;
import dev.voiceline.core.eligibility.Money;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import java.time.Duration;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;

/** Any outcome of a check. */
public final class Outcomes {
  private static final Arbitrary<Money> MONEY =
      Arbitraries.longs().between(1, 100_000_000).map(Money::new);
  private static final Arbitrary<String> SERVICE = Arbitraries.of("an MRI", "insulin", "a visit");

  private Outcomes() {}

  /** Every kind of outcome. */
  public static Arbitrary<EligibilityOutcome> any() {
    return Arbitraries.oneOf(
        eligible(),
        Combinators.combine(
                Arbitraries.of(NotEligible.Reason.values()),
                Dates.dates()
                    .between(LocalDate.of(2001, 1, 1), LocalDate.of(2029, 1, 1))
                    .optional())
            .as(NotEligible::new),
        Arbitraries.of(NotFound.Mismatch.values()).map(NotFound::new),
        Arbitraries.just(new Ambiguous()),
        Arbitraries.strings().numeric().ofLength(2).map(Rejected::new),
        Arbitraries.longs()
            .between(0, 100_000)
            .map(Duration::ofSeconds)
            .optional()
            .map(PayerUnavailable::new),
        Arbitraries.just(new TimedOut()));
  }

  private static Arbitrary<EligibilityOutcome> eligible() {
    Arbitrary<Deductible> deductible =
        Arbitraries.oneOf(
            MONEY.map(Deductible.Remaining::new),
            Arbitraries.of(new Deductible.Met(), new Deductible.Unknown()));
    Arbitrary<Copay> copay =
        Arbitraries.oneOf(
            MONEY.map(Copay.Amount::new), Arbitraries.of(new Copay.None(), new Copay.Unknown()));
    Arbitrary<ServiceBenefit> benefit =
        Arbitraries.oneOf(
            Combinators.combine(SERVICE, copay, Arbitraries.of(PriorAuthorization.values()))
                .as(ServiceBenefit.Covered::new),
            SERVICE.map(ServiceBenefit.NotCovered::new),
            SERVICE.map(ServiceBenefit.Unstated::new),
            Arbitraries.just(new ServiceBenefit.Unrecognized()));
    return Combinators.combine(deductible, benefit).as(Eligible::new);
  }
}
