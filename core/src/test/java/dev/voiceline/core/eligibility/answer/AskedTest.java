package dev.voiceline.core.eligibility.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {
  private static final Asked ASKED =
      new Asked(
          Stated.notStated(),
          Stated.of(MemberId.parse("QA100001")),
          Stated.of(BirthDate.parse("1980-01-31")));

  @ParameterizedTest(name = "{index}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-,          -,          -,          false",
        "QA100001,   -,          1980-01-31, false",
        "QA10000102, -,          -,          false",
        "QA10000,    -,          -,          true",
        "ZZ999999,   QA100001,   -,          false",
        "ZZ999999,   QA10000101, -,          false",
        "ZZ999999,   QA100002,   -,          true",
        "-,          QA100002,   -,          true",
        "QA100001,   -,          1980-01-30, true"
      })
  void whoHasTheCardIsNobodyElse(
      @Nullable String member, @Nullable String holder, @Nullable String born, boolean other) {
    Person answered =
        new Person(
            Person.Role.DEPENDENT,
            Stated.of(Optional.ofNullable(member).flatMap(MemberId::parse)),
            Stated.of(Optional.ofNullable(born).flatMap(BirthDate::parse)),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.of(Optional.ofNullable(holder).flatMap(MemberId::parse)));
    assertThat(ASKED.isOtherPerson(answered)).isEqualTo(other);
  }
}
