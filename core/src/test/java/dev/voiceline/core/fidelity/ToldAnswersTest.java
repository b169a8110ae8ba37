package dev.voiceline.core.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.SamplePlan;
import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.telling.AnswerWording;
import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the line tells of an answer is read as what it says. */
class ToldAnswersTest {
  private static final ServiceSought MRI = ServiceChoices.common().find("MRI").orElseThrow();

  private static String told(EligibilityAnswer answer) {
    Figures spoken = Languages.standard().english().spoken();
    return String.join(" ", new AnswerWording(spoken, CallerRole.PATIENT).of(answer, MRI).brief());
  }

  /** What a plan states of an MRI. */
  record Terms(Optional<Long> left, Optional<Long> copay, Optional<Requirement> requirement) {
    EligibilityAnswer answer() {
      SamplePlan plan = new SamplePlan();
      left.ifPresent(plan::left);
      copay.ifPresent(cents -> plan.copay("62", cents));
      requirement.ifPresent(each -> plan.authorization("62", each));
      return SampleAnswers.covered(plan);
    }

    List<Terms> otherwise() {
      List<Terms> all = new ArrayList<>();
      left.ifPresent(cents -> all.add(new Terms(Optional.of(cents + 100_00), copay, requirement)));
      copay.ifPresent(cents -> all.add(new Terms(left, Optional.of(cents + 5_00), requirement)));
      requirement
          .filter(each -> each == Requirement.REQUIRED)
          .ifPresent(
              each -> all.add(new Terms(left, copay, Optional.of(Requirement.NOT_REQUIRED))));
      return all;
    }
  }

  @Provide
  Arbitrary<Terms> terms() {
    Arbitrary<Long> cents = Arbitraries.longs().between(1, 1_000_000);
    return Combinators.combine(
            cents.optional(),
            cents.optional(),
            Arbitraries.of(Requirement.REQUIRED, Requirement.NOT_REQUIRED).optional())
        .as(Terms::new);
  }

  @Property
  void whatIsToldIsTrue(@ForAll("terms") Terms terms) {
    String told = told(terms.answer());
    assertThat(Words.script(told, told)).as(told).isEmpty();
    assertThat(Words.free(told, told)).as(told).isEmpty();
  }

  @Property
  void oneFactThatDiffersIsFound(@ForAll("terms") Terms terms) {
    String told = told(terms.answer());
    for (Terms other : terms.otherwise()) {
      String wrong = told(other.answer());
      assertThat(Words.script(told, wrong))
          .as("%s%n%s", told, wrong)
          .anyMatch(finding -> finding.severity() == Finding.Severity.SERIOUS);
    }
  }

  @Test
  void activeAndNotActiveAreNotMistaken() {
    String active = told(SampleAnswers.MRI);
    String ended = told(SampleAnswers.ENDED);
    assertThat(Words.script(ended, ended)).isEmpty();
    assertThat(Words.script(active, ended))
        .anyMatch(finding -> finding.severity() == Finding.Severity.SERIOUS);
    assertThat(Words.free("", active)).contains(Finding.UNFOUNDED);
  }
}
