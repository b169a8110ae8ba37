package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.Authorization;
import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Covered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotCovered;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.telling.Telling;
import dev.voiceline.core.language.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wording for tests of what is done with the words, so that they do not hang on the words. It
 * tells of MRIs only.
 */
public final class PlainTeller implements AnswerTeller {
  /** In English, the words that the tests look for. */
  private static final Words ENGLISH =
      new Words(
          "Good news: the patient's coverage is active.",
          "%s of the deductible remains.",
          "The deductible is fully met.",
          "The plan did not say how much of the deductible remains.",
          "For an MRI, prior authorization is required and the copay is %s.",
          "This is not a guarantee of payment.",
          "The patient's coverage is not active.",
          "Is there a newer insurance card that we could try?");

  private static final Words SPANISH =
      new Words(
          "Buenas noticias: la cobertura del paciente está activa.",
          "El deducible pendiente es de %s.",
          "El deducible ya está cubierto por completo.",
          "El plan no indicó cuánto queda del deducible.",
          "Para una resonancia magnética, se requiere autorización previa y el copago es de %s.",
          "Esto no es una garantía de pago.",
          "La cobertura del paciente no está activa.",
          "¿Tiene una tarjeta de seguro más reciente que podamos probar?");

  private static final Words INVENTED =
      new Words(
          "Zresult zactive.",
          "Zdeductible zremains %s.",
          "Zdeductible zmet.",
          "Zdeductible zunknown.",
          "Zcovered zrequired zamount zimag %s.",
          "Zresult zno zguarantee.",
          "Zresult zinactive.",
          "Zresult znewer zcard?");

  private record Words(
      String active,
      String left,
      String met,
      String unknown,
      String terms,
      String caveat,
      String inactive,
      String newerCard) {
    static Words in(Figures figures) {
      return switch (figures.phrases().language().code()) {
        case "en" -> ENGLISH;
        case "es" -> SPANISH;
        default -> INVENTED;
      };
    }
  }

  @Override
  public Telling tell(
      EligibilityAnswer answer, ServiceSought service, CallerRole audience, Figures figures) {
    Words words = Words.in(figures);
    if (answer instanceof Covered covered) {
      return new Telling(covered(covered.coverage(), words, figures), List.of("That is all."));
    }
    if (answer instanceof NotCovered) {
      return new Telling(List.of(words.inactive(), words.newerCard()), List.of());
    }
    return new Telling(
        List.of(
            "I'm sorry, the plan's system is not available right now.",
            "This does not mean anything about the coverage.",
            "Would you like to try again, or call the number on the back of the insurance card?"),
        List.of());
  }

  private static List<String> covered(Coverage coverage, Words words, Figures figures) {
    List<String> said = new ArrayList<>();
    said.add(words.active());
    Stated<Measure> left = coverage.effectiveRemaining();
    said.add(
        left.toOptional()
            .map(
                measure ->
                    measure.number().signum() == 0
                        ? words.met()
                        : Figures.sentences(words.left().formatted(figures.amount(cents(measure)))))
            .orElse(words.unknown()));
    terms(coverage)
        .ifPresent(
            copay -> said.add(words.terms().formatted(figures.amount(cents(copay.amount())))));
    said.add(words.caveat());
    return said;
  }

  private static Optional<Copay> terms(Coverage coverage) {
    boolean required =
        coverage.benefits().authorizations().stream()
            .map(Authorization::requirement)
            .anyMatch(Requirement.REQUIRED::equals);
    return coverage.benefits().copays().stream().filter(copay -> required).findFirst();
  }

  private static long cents(Measure measure) {
    return measure.number().movePointRight(2).longValueExact();
  }
}
