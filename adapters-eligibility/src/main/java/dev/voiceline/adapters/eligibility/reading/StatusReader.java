package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.core.eligibility.answer.Contradiction;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Plan;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.eligibility.answer.Standing.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether the coverage is active on a day. Only a row that states a status says so; rows of the
 * plan as a whole come first, and where there are none those of active services count. Dates that
 * disagree with the status make a contradiction, never a promise.
 */
final class StatusReader {
  private final LocalDate day;

  StatusReader(LocalDate day) {
    this.day = day;
  }

  EligibilityAnswer answer(Provenance provenance, Coverage coverage) {
    List<Standing> standings = deciding(coverage.standings());
    if (standings.isEmpty()) {
      return new EligibilityAnswer.StatusNotStated(
          provenance, coverage, !coverage.benefits().authorizations().isEmpty() && bare(coverage));
    }
    List<Standing> active = standings.stream().filter(each -> each.status().isActive()).toList();
    List<Standing> inactive =
        standings.stream()
            .filter(each -> !each.status().isActive())
            .filter(each -> active.isEmpty() || !each.dates().endBefore(day))
            .toList();
    Optional<Contradiction> contradiction = contradiction(coverage.plan(), active, inactive);
    if (contradiction.isPresent()) {
      return new EligibilityAnswer.Conflict(provenance, coverage, contradiction.get());
    }
    if (has(active, Status.ACTIVE_PENDING)) {
      return new EligibilityAnswer.PendingStatus(provenance, coverage, true);
    }
    if (!active.isEmpty()) {
      return new EligibilityAnswer.Covered(provenance, coverage);
    }
    return has(inactive, Status.INACTIVE_PENDING)
        ? new EligibilityAnswer.PendingStatus(provenance, coverage, false)
        : new EligibilityAnswer.NotCovered(provenance, coverage);
  }

  private Optional<Contradiction> contradiction(
      Plan plan, List<Standing> active, List<Standing> inactive) {
    if (active.isEmpty()) {
      return plan.dates().surelyContain(day)
          ? Optional.of(Contradiction.INACTIVE_WITHIN_PLAN)
          : Optional.empty();
    }
    if (plan.dates().endBefore(day)
        || active.stream().allMatch(each -> each.dates().endBefore(day))) {
      return Optional.of(Contradiction.ACTIVE_AFTER_PLAN_END);
    }
    if (plan.dates().beginAfter(day)) {
      return Optional.of(Contradiction.ACTIVE_BEFORE_PLAN_BEGIN);
    }
    boolean samePlan =
        inactive.stream()
            .filter(each -> !each.dates().beginAfter(day))
            .anyMatch(each -> active.stream().anyMatch(other -> samePlan(each, other)));
    return samePlan ? Optional.of(Contradiction.ACTIVE_AND_INACTIVE) : Optional.empty();
  }

  private static boolean samePlan(Standing one, Standing other) {
    return one.plan().equals(other.plan()) && one.insuranceType().equals(other.insuranceType());
  }

  /**
   * Those that speak of the plan as a whole. Where none does, an active service shows that there is
   * coverage; one that is not active shows nothing of the rest.
   */
  private static List<Standing> deciding(List<Standing> standings) {
    List<Standing> ofPlan =
        standings.stream().filter(standing -> standing.services().includesPlan()).toList();
    return ofPlan.isEmpty()
        ? standings.stream().filter(standing -> standing.status().isActive()).toList()
        : ofPlan;
  }

  private static boolean bare(Coverage coverage) {
    return coverage.benefits().copays().isEmpty()
        && coverage.benefits().coinsurance().isEmpty()
        && coverage.benefits().deductibles().isEmpty();
  }

  private static boolean has(List<Standing> standings, Status status) {
    return standings.stream().anyMatch(standing -> standing.status() == status);
  }
}
