package dev.voiceline.core.eligibility.answer;

import java.util.List;

/**
 * What a plan states of costs and conditions. An empty list: nothing was stated.
 *
 * @param planPays shares that the plan pays, the reverse of coinsurance
 * @param referrals the payer's words on referrals, and numbers of referrals on file
 */
public record Benefits(
    List<Accumulator> deductibles,
    List<Accumulator> outOfPocket,
    List<Accumulator> limits,
    List<Copay> copays,
    List<Copay> copayMaximums,
    List<Coinsurance> coinsurance,
    List<Coinsurance> planPays,
    List<Exclusion> exclusions,
    List<Authorization> authorizations,
    List<String> referrals,
    List<SpendDown> spendDowns) {
  public Benefits {
    deductibles = List.copyOf(deductibles);
    outOfPocket = List.copyOf(outOfPocket);
    limits = List.copyOf(limits);
    copays = List.copyOf(copays);
    copayMaximums = List.copyOf(copayMaximums);
    coinsurance = List.copyOf(coinsurance);
    planPays = List.copyOf(planPays);
    exclusions = List.copyOf(exclusions);
    authorizations = List.copyOf(authorizations);
    referrals = List.copyOf(referrals);
    spendDowns = List.copyOf(spendDowns);
  }
}
