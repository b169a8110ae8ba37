package dev.voiceline.adapters.eligibility.demo;

import dev.voiceline.adapters.eligibility.demo.Patient.Coverage;
import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityInquiry;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotFound;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.eligibility.service.ServiceCatalog;
import dev.voiceline.core.privacy.MemberId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Three made-up patients, for demonstrations and first steps. It asks nobody, so every outcome is
 * there at once, no deadline is missed and asking again changes nothing.
 */
public final class DemoDirectory implements EligibilityDirectory {
  private final Map<MemberId, Patient> patients;
  private final ServiceCatalog services;

  /** The patients and services of the demonstration. */
  public DemoDirectory() {
    patients =
        DemoPatients.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Patient::member, Function.identity()));
    services = ServiceCatalog.common();
  }

  @Override
  public CompletionStage<EligibilityOutcome> check(
      EligibilityInquiry inquiry, IdempotencyKey key, Duration deadline) {
    return CompletableFuture.completedFuture(outcomeOf(inquiry));
  }

  private EligibilityOutcome outcomeOf(EligibilityInquiry inquiry) {
    Patient patient = patients.get(inquiry.member());
    if (patient == null) {
      return new NotFound(NotFound.Mismatch.MEMBER_ID);
    }
    if (!patient.born().equals(inquiry.born())) {
      return new NotFound(NotFound.Mismatch.BIRTH_DATE);
    }
    if (patient.coverage() instanceof Coverage.Terminated terminated) {
      return new NotEligible(
          NotEligible.Reason.TERMINATED, Optional.of(terminated.lastDay().plusDays(1)));
    }
    Plan plan = ((Coverage.Active) patient.coverage()).plan();
    return new EligibilityOutcome.Eligible(plan.deductible(), benefit(plan, inquiry.procedure()));
  }

  private ServiceBenefit benefit(Plan plan, String procedure) {
    return services
        .find(procedure)
        .map(plan::benefitOf)
        .orElseGet(ServiceBenefit.Unrecognized::new);
  }
}
