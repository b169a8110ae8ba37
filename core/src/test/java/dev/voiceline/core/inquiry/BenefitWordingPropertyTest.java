package dev.voiceline.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.Copay;
import dev.voiceline.core.eligibility.Deductible;
import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.Eligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.PayerUnavailable;
import dev.voiceline.core.eligibility.ServiceBenefit;
import dev.voiceline.core.language.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BenefitWordingPropertyTest {
  private static final BenefitWording WRITTEN =
      BenefitWording.written(Languages.standard().english());
  private static final Pattern SENTENCES = Pattern.compile("([A-Z$][^?]*[.?])( [A-Z$][^?]*[.?])*");
  private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,.]*[0-9]|[0-9]");

  @Provide
  Arbitrary<EligibilityOutcome> outcomes() {
    return Outcomes.any();
  }

  @Property(tries = 2000)
  void everyFigureIsAnAmountOrDateOfTheOutcome(@ForAll("outcomes") EligibilityOutcome outcome) {
    List<String> allowed = new ArrayList<>(figures(outcome));

    FIGURE
        .matcher(WRITTEN.of(outcome))
        .results()
        .forEach(figure -> assertThat(allowed).contains(figure.group()));
  }

  @Property(tries = 2000)
  void everyAmountAndDateOfTheOutcomeIsTold(@ForAll("outcomes") EligibilityOutcome outcome) {
    if (!(outcome instanceof PayerUnavailable)) {
      figures(outcome).forEach(told -> assertThat(WRITTEN.of(outcome)).contains(told));
    }
  }

  @Property(tries = 2000)
  void itIsMadeOfWholeSentences(@ForAll("outcomes") EligibilityOutcome outcome) {
    assertThat(WRITTEN.of(outcome)).matches(SENTENCES).doesNotContain("  ");
  }

  @Property(tries = 2000)
  void onlyActiveCoverageIsCalledActiveAndNeverAGuarantee(
      @ForAll("outcomes") EligibilityOutcome outcome) {
    boolean eligible = outcome instanceof Eligible;

    assertThat(WRITTEN.of(outcome).contains("coverage is active")).isEqualTo(eligible);
    assertThat(WRITTEN.of(outcome).contains("not a guarantee of payment")).isEqualTo(eligible);
  }

  private static List<String> figures(EligibilityOutcome outcome) {
    List<String> figures = new ArrayList<>();
    if (outcome instanceof Eligible eligible) {
      if (eligible.deductible() instanceof Deductible.Remaining remaining) {
        figures.add(remaining.amount().toString().substring(1));
      }
      if (eligible.benefit() instanceof ServiceBenefit.Covered covered
          && covered.copay() instanceof Copay.Amount copay) {
        figures.add(copay.amount().toString().substring(1));
      }
    }
    if (outcome instanceof NotEligible ended) {
      ended.since().ifPresent(day -> figures.add(String.valueOf(day.getDayOfMonth())));
      ended.since().ifPresent(day -> figures.add(String.valueOf(day.getYear())));
    }
    if (outcome instanceof PayerUnavailable unavailable) {
      unavailable
          .retryAfter()
          .ifPresent(wait -> figures.add(String.valueOf((wait.toSeconds() + 59) / 60)));
      unavailable
          .retryAfter()
          .ifPresent(wait -> figures.add(String.valueOf((wait.toSeconds() + 3599) / 3600)));
    }
    return figures;
  }
}
