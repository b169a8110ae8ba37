package dev.voiceline.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

class SpokenPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final List<String> DIGITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  @Property
  void whatIsReadBackIsReadAgainAsTheSame(
      @ForAll("members") String id, @ForAll("births") LocalDate born) {
    MemberId member = MemberId.parse(id).orElseThrow();
    BirthDate birth = BirthDate.of(born);

    assertThat(SpokenMemberId.parse(SpokenMemberId.readBack(member))).contains(member);
    assertThat(SpokenDate.parse(SpokenDate.readBack(birth), TODAY)).contains(born);
  }

  @Property
  void digitsInWordsAreReadInASentence(@ForAll("members") String id) {
    String spoken =
        id.chars()
            .mapToObj(c -> Character.isDigit(c) ? DIGITS.get(c - '0') : Character.toString(c))
            .collect(Collectors.joining(" "));

    assertThat(SpokenMemberId.parse("Well, it says " + spoken + " here").map(this::clear))
        .contains(id);
  }

  @Property
  void anIdAndADateInOneSentenceAreToldApart(
      @ForAll("members") String id, @ForAll("births") LocalDate born) {
    MemberId member = MemberId.parse(id).orElseThrow();
    String spoken =
        SpokenMemberId.readBack(member) + ", born " + SpokenDate.readBack(BirthDate.of(born));

    assertThat(SpokenMemberId.parse(spoken)).contains(member);
    assertThat(SpokenDate.parse(spoken, TODAY)).contains(born);
  }

  @Property(tries = 3000)
  void anyTextIsTakenWithoutFailing(@ForAll String text) {
    assertThat(SpokenMemberId.parse(text)).isNotNull();
    assertThat(SpokenDate.parse(text, TODAY)).isNotNull();
  }

  private String clear(MemberId member) {
    return member.reveal(Purpose.READ_BACK);
  }

  @Provide
  Arbitrary<String> members() {
    Arbitrary<String> letters =
        Arbitraries.strings().withChars("BCDFGHJKLMNPQRSTVWXYZ").ofMinLength(1).ofMaxLength(3);
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(6).ofMaxLength(9);
    return Combinators.combine(letters, digits).as(String::concat);
  }

  @Provide
  Arbitrary<LocalDate> births() {
    return Dates.dates().between(LocalDate.of(1910, 1, 1), TODAY);
  }
}
