package dev.voiceline.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        "-,          -,        -,          false",
        "QA100001,   -,        -,          true",
        "-,          -,        1980-01-31, true",
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

  @Test
  void anAnswerThatStatesNobodyBearsOutNothing() {
    EligibilityQuestion named = named("Miller");
    assertThat(Verification.of(named, Person.UNNAMED).accepted()).isEmpty();
    assertThat(Verification.of(named, person(null, null, null, "MILLER")).passes())
        .as("many have that name")
        .isFalse();
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource(
      nullValues = "-",
      value = {
        "O'Donnell-Gris wold, ODONNELLGRISWOLD, true,  true",
        "Nu\u00F1ez,         NUNEZ,            true,  true",
        "Garcia,              LOPEZ GARCIA,     false, true",
        "Lopez-Garcia,        LOPEZ,            false, true",
        "Miller,              -,                false, true",
        "Miller,              SMITH,            false, true"
      })
  void aNameCountsAsPayersCompareIt(
      String given, @Nullable String answered, boolean counts, boolean passes) {
    Verification verified =
        Verification.of(named(given), person("QA100001", null, "1980-01-31", answered));
    assertThat(verified.accepted().contains(Identifier.NAME)).isEqualTo(counts);
    assertThat(verified.passes()).isEqualTo(passes);
  }

  @Test
  void aNameDoesNotMakeUpForAnother() {
    Verification other =
        Verification.of(named("Smith"), person("QA100001", null, "1980-02-01", "SMITH"));
    assertThat(other.accepted()).isEqualTo(Set.of(Identifier.MEMBER_ID, Identifier.NAME));
    assertThat(other.passes()).isFalse();
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource(
      nullValues = "-",
      value = {
        "SUBSCRIBER, -,          false",
        "SUBSCRIBER, 1980-01-31, true",
        "DEPENDENT,  -,          true",
        "DEPENDENT,  1980-01-30, false"
      })
  void aPolicyHolderIsNotTakenForTheChild(Person.Role role, @Nullable String born, boolean passes) {
    EligibilityQuestion child =
        new EligibilityQuestion(
            ASKED.payer(),
            ASKED.provider(),
            ASKED.member(),
            ASKED.born(),
            ASKED.patient(),
            Relation.CHILD,
            ASKED.service(),
            ASKED.serviceDate(),
            ASKED.role());
    Person answered = person(role, "QA100001", null, born, null);
    assertThat(Verification.of(child, answered).passes()).isEqualTo(passes);
  }

  private static EligibilityQuestion named(String last) {
    return ASKED.named(Optional.of(new PatientName(PersonName.of(last), Optional.empty())));
  }

  private static Person person(
      @Nullable String member,
      @Nullable String holder,
      @Nullable String born,
      @Nullable String last) {
    return person(Person.Role.SUBSCRIBER, member, holder, born, last);
  }

  private static Person person(
      Person.Role role,
      @Nullable String member,
      @Nullable String holder,
      @Nullable String born,
      @Nullable String last) {
    return new Person(
        role,
        Stated.of(Optional.ofNullable(member).flatMap(MemberId::parse)),
        Stated.of(Optional.ofNullable(born).flatMap(BirthDate::parse)),
        Stated.notStated(),
        Stated.of(Optional.ofNullable(last).map(PersonName::of)),
        Stated.notStated(),
        Stated.of(Optional.ofNullable(holder).flatMap(MemberId::parse)));
  }
}
