package dev.voiceline.adapters.eligibility.demo;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.Money;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.eligibility.service.Service;
import java.util.Map;
import java.util.Optional;

/**
 * What an active plan states.
 *
 * @param deductible what remains of it
 * @param benefits by service type code; of other services the plan says nothing
 */
record Plan(Deductible deductible, Map<String, Benefit> benefits) {
  Plan {
    benefits = Map.copyOf(benefits);
  }

  /** What it states of one service. */
  ServiceBenefit benefitOf(Service service) {
    return Optional.ofNullable(benefits.get(service.typeCode()))
        .<ServiceBenefit>map(
            benefit ->
                new ServiceBenefit.Covered(
                    service.spoken(), benefit.copay(), benefit.authorization()))
        .orElseGet(() -> new ServiceBenefit.Unstated(service.spoken()));
  }

  /** A covered service type. */
  record Benefit(Copay copay, PriorAuthorization authorization) {
    /** With a copay in whole dollars. */
    static Benefit copay(long dollars, PriorAuthorization authorization) {
      return new Benefit(new Copay.Amount(Money.dollars(dollars)), authorization);
    }

    /** Covered, and that is all that is said. */
    static Benefit bare() {
      return new Benefit(new Copay.Unknown(), PriorAuthorization.UNKNOWN);
    }
  }
}
