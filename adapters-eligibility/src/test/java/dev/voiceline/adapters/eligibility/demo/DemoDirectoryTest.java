package dev.voiceline.adapters.eligibility.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.Authorization;
import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Covered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.MemberNotMatched;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotCovered;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDirectoryTest {
  private static final ServiceChoices SERVICES = ServiceChoices.common();

  private final DemoDirectory directory = new DemoDirectory();

  @Test
  void itsMemberIdsHaveAShapeThatEveryPatientHas() {
    assertThat(directory.memberIds(Optional.empty())).isEqualTo(MemberIdPattern.DEMO);
    assertThat(List.of("MB123456", "MB789012", "MB345678")).allMatch(MemberIdPattern.DEMO::matches);
  }

  @Test
  void theFirstPatientHasADeductibleLeft() {
    assertThat(left("MB123456", "1985-03-15")).isEqualTo("1050");
  }

  @Test
  void theSecondPatientHasMetTheDeductible() {
    assertThat(left("MB789012", "1990-07-22")).isEqualTo("0");
  }

  @Test
  void theThirdPatientHasLostCoverage() {
    EligibilityAnswer answer = check("MB345678", "1975-11-30", "MRI");
    assertThat(answer).isInstanceOf(NotCovered.class);
    assertThat(((NotCovered) answer).coverage().plan().dates().last())
        .isEqualTo(Stated.known(LocalDate.of(2026, 6, 30)));
  }

  @ParameterizedTest
  @CsvSource({
    "MB123456, 1985-03-15, MRI, 50, REQUIRED",
    "MB123456, 1985-03-15, CT scan, 50, REQUIRED",
    "MB123456, 1985-03-15, office visit, 25;40, NOT_REQUIRED",
    "MB123456, 1985-03-15, metformin, 10;45, ''",
    "MB123456, 1985-03-15, my blood pressure medication, 10;45, ''",
    "MB789012, 1990-07-22, an office visit, 25, NOT_REQUIRED",
    "MB789012, 1990-07-22, MRI, 75, REQUIRED",
    "MB789012, 1990-07-22, lisinopril, 15;60, NOT_REQUIRED;REQUIRED",
    "MB789012, 1990-07-22, urgent care, '', ''",
    "MB789012, 1990-07-22, emergency room, '', ''",
    "MB123456, 1985-03-15, acupuncture, '', ''",
  })
  void eachServiceHasItsOwnTerms(
      String member, String born, String said, String copays, String authorizations) {
    Coverage coverage = covered(member, born, said);
    String type = SERVICES.find(said).orElseThrow().primary();
    assertThat(
            coverage.benefits().copays().stream()
                .filter(each -> each.services().names(type))
                .map(each -> each.amount().number().toPlainString())
                .sorted()
                .collect(Collectors.joining(";")))
        .isEqualTo(copays);
    Set<Requirement> required =
        coverage.benefits().authorizations().stream()
            .filter(each -> each.services().names(type))
            .map(Authorization::requirement)
            .collect(Collectors.toSet());
    assertThat(required)
        .isEqualTo(
            Set.of(authorizations.split(";")).stream()
                .filter(each -> !each.isEmpty())
                .map(Requirement::valueOf)
                .collect(Collectors.toSet()));
  }

  @Test
  void severalCopaysOfOneServiceAreToldApart() {
    assertThat(covered("MB123456", "1985-03-15", "office visit").benefits().copays())
        .filteredOn(each -> each.services().names("98"))
        .extracting(each -> each.label())
        .containsExactly(List.of("PRIMARY CARE"), List.of("SPECIALIST"));
  }

  @Test
  void whatNobodyKnowsDoesNotHideTheCoverage() {
    assertThat(check("MB123456", "1985-03-15", "a flumbus realignment"))
        .isInstanceOf(Covered.class);
  }

  @Test
  void anUnknownMemberIsRefusedAsAPayerRefusesIt() {
    assertThat(refusal("MB999999", "1985-03-15")).containsExactly("72");
  }

  @Test
  void aWrongBirthDateIsRefusedAlsoForEndedCoverage() {
    assertThat(refusal("MB123456", "1985-03-16")).containsExactly("71");
    assertThat(refusal("MB345678", "1985-03-15")).containsExactly("71");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MB123456,1985-03-15", "MB789012,1990-07-22", "MB345678,1975-11-30"})
  void nothingOfTheFilesIsOdd(String patient) {
    String[] parts = patient.split(",", -1);
    assertThat(check(parts[0], parts[1], "MRI").provenance().warnings()).isEmpty();
  }

  private String left(String member, String born) {
    return covered(member, born, "MRI")
        .effectiveRemaining()
        .map(each -> each.number().toPlainString())
        .toOptional()
        .orElseThrow();
  }

  private Coverage covered(String member, String born, String said) {
    EligibilityAnswer answer = check(member, born, said);
    assertThat(answer).isInstanceOf(Covered.class);
    return ((Covered) answer).coverage();
  }

  private List<String> refusal(String member, String born) {
    EligibilityAnswer answer = check(member, born, "MRI");
    assertThat(answer).isInstanceOf(MemberNotMatched.class);
    return ((MemberNotMatched) answer).rejections().stream().map(Rejection::code).toList();
  }

  private EligibilityAnswer check(String member, String born, String said) {
    ServiceSought service = SERVICES.find(said).orElseGet(() -> ServiceSought.unrecognized(said));
    CompletableFuture<EligibilityAnswer> answer =
        directory
            .check(
                EligibilityQuestion.of(
                    MemberId.parse(member).orElseThrow(),
                    BirthDate.parse(born).orElseThrow(),
                    service,
                    LocalDate.of(2026, 11, 22)),
                new IdempotencyKey("k1"),
                Duration.ofSeconds(10))
            .toCompletableFuture();
    assertThat(answer).isDone();
    return answer.join();
  }
}
