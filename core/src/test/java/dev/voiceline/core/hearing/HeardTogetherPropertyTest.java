package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

class HeardTogetherPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final List<String> DIGITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  @Property
  void whatIsReadBackIsReadAgainAsTheSame(
      @ForAll("members") String id, @ForAll("births") LocalDate born) {
    MemberId member = MemberId.parse(id).orElseThrow();
    BirthDate birth = BirthDate.of(born);

    assertThat(member(spaced(member))).contains(member);
    assertThat(born(written(birth))).contains(birth);
  }

  @Property
  void digitsInWordsAreReadInASentence(@ForAll("members") String id) {
    String spoken =
        id.chars()
            .mapToObj(c -> Character.isDigit(c) ? DIGITS.get(c - '0') : Character.toString(c))
            .collect(Collectors.joining(" "));

    assertThat(member("Well, it says " + spoken + " here").map(this::clear)).contains(id);
  }

  @Property
  void anIdAndADateInOneSentenceAreToldApart(
      @ForAll("members") String id, @ForAll("births") LocalDate born) {
    MemberId member = MemberId.parse(id).orElseThrow();
    String spoken = spaced(member) + ", born " + written(BirthDate.of(born));

    assertThat(member(spoken)).contains(member);
    assertThat(born(spoken)).contains(BirthDate.of(born));
  }

  @Property(tries = 3000)
  void anyTextIsTakenWithoutFailing(@ForAll String text) {
    assertThat(member(text)).isNotNull();
    assertThat(born(text)).isNotNull();
  }

  private static Optional<MemberId> member(String said) {
    return new MemberIdReader(Language.ENGLISH).read(said).best();
  }

  private static Optional<BirthDate> born(String said) {
    return new BirthDateReader(Language.ENGLISH, TODAY).read(said).born();
  }

  private static String spaced(MemberId member) {
    return String.join(" ", member.reveal(Purpose.READ_BACK).split(""));
  }

  private static String written(BirthDate born) {
    return Languages.standard().english().written().date(born.reveal(Purpose.READ_BACK));
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
