package dev.voiceline.core.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.hearing.BirthDateReader;
import dev.voiceline.core.hearing.MemberIdReader;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KeypadReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate BORN = LocalDate.of(1985, 3, 15);

  @Test
  void anIdentifierWithLettersIsToldCharacterByCharacter() {
    KeypadReading reading = read("*61*22123456");

    assertThat(reading.told())
        .startsWith("The caller typed on the keypad: M B 1 2 3 4 5 6. Read it back")
        .contains("character by character");
    assertThat(reading.member()).isEqualTo(MemberId.parse("MB123456"));
  }

  @Test
  void eightDigitsThatAreADateAreOfferedAsOneAndAllToldWithoutLoss() {
    KeypadReading reading = read("03151985");

    assertThat(reading.told()).contains("03/15/1985").contains("March 15, 1985");
    assertThat(reading.born()).hasValue(BirthDate.of(BORN));
    assertThat(reading.member()).isEmpty();
  }

  @Test
  void anAgentThatReadsByRulesUnderstandsWhatItIsTold() {
    String typedId = read("*61*22123456").told();
    String typedDate = read("03151985").told();

    assertThat(heardMember(typedId)).isEqualTo(MemberId.parse("MB123456"));
    assertThat(heardDate(typedId)).isEmpty();
    assertThat(heardDate(typedDate)).hasValue(BirthDate.of(BORN));
    assertThat(heardMember(typedDate)).isEmpty();
    assertThat(heardMember(read("12*").told())).isEmpty();
    assertThat(heardDate(read("12*").told())).isEmpty();
  }

  private static Optional<MemberId> heardMember(String told) {
    return new MemberIdReader(Language.ENGLISH).read(told).best();
  }

  private static Optional<BirthDate> heardDate(String told) {
    return new BirthDateReader(Language.ENGLISH, LocalDate.of(2026, 7, 1)).read(told).born();
  }

  @Test
  void aPlainNumberIsToldDigitByDigit() {
    assertThat(read("4711").told())
        .startsWith("The caller typed on the keypad: 4 7 1 1. ")
        .contains("digit by digit");
    assertThat(read("4711").member()).isEmpty();
    assertThat(read("471147").member()).isEqualTo(MemberId.parse("471147"));
  }

  @Test
  void aSingleKeyIsAChoiceAndReadBackByNobody() {
    assertThat(read("2").told()).contains("2").contains("choice").doesNotContain("Read it back");
  }

  @Test
  void aMistakeIsNamedAndHowToTypeLettersExplained() {
    assertThat(read("12*24").told())
        .contains("no letter in that place")
        .contains("for B, press star, two, two")
        .doesNotContain("Read it back");
  }

  @Test
  void whatWasTakenBackIsSaidToBe() {
    assertThat(read("1**").told()).contains("took everything back");
  }

  @Property
  void anyKeysAreTold(@ForAll("keys") String keys) {
    KeypadReading reading = read(keys);

    assertThat(reading.told()).endsWith(".");
    assertThat(reading.toString()).doesNotContain(reading.told());
  }

  @Property
  void anIdentifierIsNeverToldOtherThanItWasTyped(@ForAll("ids") String id) {
    KeypadReading reading = read(KeypadScheme.encode(id));
    Optional<MemberId> meant = MemberId.parse(id);

    assertThat(reading.told()).contains(": " + String.join(" ", id.split("(?<=.)", -1)).strip());
    assertThat(reading.member()).isEqualTo(meant);
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.strings().withChars("0123456789*#").ofMaxLength(40);
  }

  @Provide
  Arbitrary<String> ids() {
    Arbitrary<String> letters = Arbitraries.strings().withCharRange('A', 'Z').ofLength(2);
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(12);
    return letters.flatMap(first -> digits.map(rest -> first + rest));
  }

  private static KeypadReading read(String keys) {
    return KeypadReading.of(keys, TODAY);
  }
}
