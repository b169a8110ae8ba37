package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.eligibility.service.ServiceSought;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A patient is the same patient, whether the payer's answer came as X12, FHIR or JSON. */
class SamePatientTest {
  @ParameterizedTest
  @CsvSource({"01-demo-mb123456, 62", "02-demo-mb789012, 98", "03-demo-mb345678, 30"})
  void inEveryFormat(String patient, String service) {
    List<EligibilityAnswer> answers =
        Readings.madeUp().all().stream()
            .filter(reading -> reading.name().contains("-" + patient))
            .map(reading -> reading.answer(reading.file()))
            .toList();
    assertThat(answers).hasSize(4);

    assertThat(answers.stream().map(answer -> facts(answer, service)).distinct()).hasSize(1);
  }

  /** What all four files state. */
  static List<Object> facts(EligibilityAnswer answer, String service) {
    Coverage coverage =
        answer instanceof EligibilityAnswer.Covered covered
            ? covered.coverage()
            : ((EligibilityAnswer.NotCovered) answer).coverage();
    return List.of(
        answer.outcome(),
        answer.provenance().asOf(),
        coverage.person().memberId(),
        coverage.plan().name(),
        coverage.plan().dates(),
        coverage.benefits().deductibles().stream()
            .filter(each -> each.level().equals(Stated.known(Level.INDIVIDUAL)))
            .map(SamePatientTest::figures)
            .toList(),
        coverage.benefits().copays().stream().map(Copay::amount).toList(),
        coverage.benefits().copays().stream().map(Copay::services).toList(),
        coverage.benefits().copays().stream().map(Copay::network).toList(),
        coverage.benefits().authorizations(),
        coverage.benefits().exclusions(),
        ServiceSought.ofCode(service).answeredBy(coverage));
  }

  private static List<Object> figures(Accumulator sum) {
    return List.of(
        sum.level(),
        sum.network(),
        sum.services().isWholePlan(),
        sum.period(),
        sum.total().map(figure -> figure.measure()),
        sum.remaining().map(figure -> figure.measure()));
  }
}
