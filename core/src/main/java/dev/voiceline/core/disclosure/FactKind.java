package dev.voiceline.core.disclosure;

import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Coverage;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Kinds of facts that an answer states of a patient. */
public enum FactKind {
  STATUS,
  PLAN,
  DEDUCTIBLE,
  OUT_OF_POCKET,
  COPAY,
  COINSURANCE,
  AUTHORIZATION,
  LIMIT,
  EXCLUSION,
  REFERRAL;

  /** Those of a coverage. */
  public static Set<FactKind> of(Coverage coverage) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    Benefits benefits = coverage.benefits();
    add(kinds, STATUS, coverage.standings());
    add(kinds, DEDUCTIBLE, benefits.deductibles());
    add(kinds, OUT_OF_POCKET, benefits.outOfPocket());
    add(kinds, COPAY, benefits.copays());
    add(kinds, COINSURANCE, benefits.coinsurance());
    add(kinds, AUTHORIZATION, benefits.authorizations());
    add(kinds, LIMIT, benefits.limits());
    add(kinds, EXCLUSION, benefits.exclusions());
    add(kinds, REFERRAL, benefits.referrals());
    if (coverage.plan().name().isKnown() || coverage.plan().dates().first().isKnown()) {
      kinds.add(PLAN);
    }
    return kinds;
  }

  private static void add(Set<FactKind> kinds, FactKind kind, Collection<?> stated) {
    if (!stated.isEmpty()) {
      kinds.add(kind);
    }
  }
}
