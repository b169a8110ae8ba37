package dev.voiceline.core.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.Eligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible;
import dev.voiceline.core.eligibility.Money;
import dev.voiceline.core.eligibility.PriorAuthorization;
import dev.voiceline.core.eligibility.ServiceBenefit.Covered;
import dev.voiceline.core.eligibility.ServiceBenefit.NotCovered;
import dev.voiceline.core.inquiry.BenefitWording;
import dev.voiceline.core.inquiry.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The right sentence is never found fault with, in whatever words; a wrong one always is. */
class FidelityPropertyTest {
  @Provide
  Arbitrary<EligibilityOutcome> outcomes() {
    return Outcomes.any();
  }

  @Property
  void theSentenceItselfIsTrue(@ForAll("outcomes") EligibilityOutcome outcome) {
    String sentence = BenefitWording.english().of(outcome);
    assertThat(Words.script(sentence, sentence)).isEmpty();
    assertThat(Words.free(sentence, sentence)).isEmpty();
  }

  @Property
  void inOtherWordsItIsStillTrue(
      @ForAll("outcomes") EligibilityOutcome outcome, @ForAll @IntRange(max = 2) int manner) {
    String sentence = BenefitWording.english().of(outcome);
    String other = new Paraphrase(manner).of(outcome);
    assertThat(Words.script(sentence, other)).as("%s%n%s", sentence, other).isEmpty();
    assertThat(Words.free(sentence, other)).as("%s%n%s", sentence, other).isEmpty();
  }

  @Property(tries = 300)
  void oneFactThatDiffersIsFound(
      @ForAll("outcomes") EligibilityOutcome outcome, @ForAll @IntRange(max = 2) int manner) {
    String sentence = BenefitWording.english().of(outcome);
    for (EligibilityOutcome other : mutations(outcome)) {
      String wrong = BenefitWording.english().of(other);
      assertThat(Words.script(sentence, wrong)).as("%s%n%s", sentence, wrong).anyMatch(this::grave);
      String said = new Paraphrase(manner).of(other);
      assertThat(Words.script(sentence, said)).as("%s%n%s", sentence, said).anyMatch(this::grave);
    }
  }

  @Property
  void halfASentenceLacksNothingYet(
      @ForAll("outcomes") EligibilityOutcome outcome, @ForAll @IntRange(max = 400) int length) {
    String sentence = BenefitWording.english().of(outcome);
    String begun = Spoken.sure(sentence.substring(0, Math.min(length, sentence.length())));
    Claims owed = Words.english(sentence);
    assertThat(Fidelity.compare(owed, Words.english(begun), false)).isEmpty();
  }

  private boolean grave(Finding finding) {
    return finding.severity() == Finding.Severity.SERIOUS;
  }

  private static List<EligibilityOutcome> mutations(EligibilityOutcome outcome) {
    List<EligibilityOutcome> all = new ArrayList<>();
    if (outcome instanceof Eligible eligible) {
      all.add(new NotEligible(NotEligible.Reason.INACTIVE, Optional.empty()));
      deductibles(eligible.deductible())
          .forEach(other -> all.add(new Eligible(other, eligible.benefit())));
      if (eligible.benefit() instanceof Covered covered) {
        services(covered).forEach(other -> all.add(new Eligible(eligible.deductible(), other)));
        if (Paraphrase.known(covered.authorization())) {
          all.add(new Eligible(eligible.deductible(), new NotCovered(covered.service())));
        }
      }
    } else if (outcome instanceof NotEligible not) {
      not.since()
          .ifPresent(day -> all.add(new NotEligible(not.reason(), Optional.of(day.plusDays(1)))));
      all.add(new Eligible(new Deductible.Met(), new NotCovered("an MRI")));
    }
    return all;
  }

  private static List<Deductible> deductibles(Deductible right) {
    if (right instanceof Deductible.Remaining remaining) {
      return List.of(
          new Deductible.Remaining(more(remaining.amount())),
          new Deductible.Remaining(new Money(remaining.amount().cents() * 10)),
          new Deductible.Met(),
          new Deductible.Unknown());
    }
    return List.of(new Deductible.Remaining(Money.dollars(77)));
  }

  private static List<Covered> services(Covered right) {
    List<Covered> all = new ArrayList<>();
    for (PriorAuthorization other : PriorAuthorization.values()) {
      if (other != right.authorization()) {
        all.add(new Covered(right.service(), right.copay(), other));
      }
    }
    if (right.copay() instanceof Copay.Amount amount && amount.amount().cents() > 0) {
      all.add(with(right, new Copay.Amount(more(amount.amount()))));
      all.add(with(right, new Copay.None()));
      all.add(with(right, new Copay.Unknown()));
    } else {
      all.add(with(right, new Copay.Amount(Money.dollars(77))));
    }
    return all;
  }

  private static Covered with(Covered right, Copay copay) {
    return new Covered(right.service(), copay, right.authorization());
  }

  private static Money more(Money amount) {
    return new Money(amount.cents() + 100);
  }

  @Property
  void whatWasNeverToldIsFoundInFreeSpeech(
      @ForAll("outcomes") EligibilityOutcome outcome, @ForAll @IntRange(max = 2) int manner) {
    if (outcome instanceof Eligible || outcome instanceof NotEligible) {
      Set<Finding> findings = Words.free("", new Paraphrase(manner).of(outcome));
      assertThat(findings).contains(Finding.UNFOUNDED);
    }
  }
}
