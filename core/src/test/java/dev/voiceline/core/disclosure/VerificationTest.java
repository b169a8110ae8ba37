package dev.voiceline.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
  private static final EligibilityQuestion ASKED =
      EligibilityQuestion.of(
          MemberId.parse("QA100001").orElseThrow(),
          BirthDate.parse("1980-01-31").orElseThrow(),
          ServiceSought.ofCode("62"),
          SampleAnswers.DAY);

  @ParameterizedTest(name = "{index}")
  @CsvSource(
      nullValues = "-",
      value = {
        "QA100001,   -,        1980-01-31, true",
        "-,          -,        -,          true",
        "QA100002,   -,        1980-01-31, false",
        "QA100001,   -,        1980-01-30, false",
        "-,          -,        1980-01-30, false",
        "QA10000102, -,        1980-01-31, true",
        "QA1000010,  -,        1980-01-31, false",
        "QA10000AB,  -,        1980-01-31, false",
        "ZZ99999,    QA100001, 1980-01-31, true",
        "ZZ99999,    QA100002, 1980-01-31, false",
        "-,          QA100002, -,          false",
      })
  void whatTheAnswerSaysOfThePersonMustBeWhatWasAsked(
      String member, String holder, String born, boolean passes) {
    assertThat(Verification.of(ASKED, person(member, holder, born, null)).passes())
        .isEqualTo(passes);
  }

  @Test
  void twoDetailsAreAcceptedAndTheOtherIsNot() {
    Verification corrected = Verification.of(ASKED, person("QA100001", null, "1981-01-31", null));
    assertThat(corrected.accepted()).containsExactly(Identifier.MEMBER_ID);
    assertThat(corrected.contradicted()).containsExactly(Identifier.BIRTH_DATE);
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource({
    "O'Donnell-Gris wold, ODONNELLGRISWOLD, true",
    "Nu\u00F1ez, NUNEZ, true",
    "Miller, SMITH, false"
  })
  void aNameCountsAsPayersCompareIt(String given, String answered, boolean same) {
    EligibilityQuestion named =
        ASKED.named(Optional.of(new PatientName(PersonName.of(given), Optional.empty())));
    Verification verified =
        Verification.of(named, person("QA100001", null, "1980-01-31", answered));
    assertThat(verified.accepted().contains(Identifier.NAME)).isEqualTo(same);
    assertThat(verified.passes()).as("the other two are enough").isTrue();
  }

  @Test
  void aNameDoesNotMakeUpForAnother() {
    EligibilityQuestion named =
        ASKED.named(Optional.of(new PatientName(PersonName.of("Smith"), Optional.empty())));
    Verification other = Verification.of(named, person("QA100001", null, "1980-02-01", "SMITH"));
    assertThat(other.accepted()).isEqualTo(Set.of(Identifier.MEMBER_ID, Identifier.NAME));
    assertThat(other.passes()).isFalse();
  }

  private static Person person(String member, String holder, String born, String last) {
    return new Person(
        Person.Role.SUBSCRIBER,
        Stated.of(Optional.ofNullable(member).flatMap(MemberId::parse)),
        Stated.of(Optional.ofNullable(born).flatMap(BirthDate::parse)),
        Stated.notStated(),
        Stated.of(Optional.ofNullable(last).map(PersonName::of)),
        Stated.notStated(),
        Stated.of(Optional.ofNullable(holder).flatMap(MemberId::parse)));
  }
}
