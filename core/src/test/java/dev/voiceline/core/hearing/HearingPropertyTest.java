package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.Purpose;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said, something is made of it, and nothing that prints gives it away. */
class HearingPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, new Language("es"), new Language("vo"));
  private static final ServiceChoices SERVICES = ServiceChoices.common();

  @Property(tries = 200)
  void anyTextIsTakenWithoutFailing(@ForAll String text) {
    LANGUAGES.forEach(language -> hear(language, text));
  }

  @Property(tries = 200)
  void wordsInAnyOrderAreTakenWithoutFailing(@ForAll("words") List<String> words) {
    LANGUAGES.forEach(language -> hear(language, String.join(" ", words)));
  }

  @Property(tries = 200)
  void aReadingFitsThePatternOrAsks(@ForAll("words") List<String> words) {
    MemberIdPattern pattern = MemberIdPattern.parse("MB######");
    MemberIdReader reader = new MemberIdReader(Language.ENGLISH, pattern);
    MemberIdReading reading = reader.read(String.join(" ", words));
    reading
        .usable()
        .ifPresent(id -> assertThat(pattern.matches(id.reveal(Purpose.READ_BACK))).isTrue());
    assertThat(reading.candidates().isEmpty()).isEqualTo(reading.equals(MemberIdReading.NOTHING));
  }

  @Property(tries = 120)
  void nothingPrintsTheIdentifier(@ForAll("digits") String digits) {
    for (String pattern : List.of("XXX######", "[QR]Z#######", "QZ########")) {
      MemberIdReading reading =
          new MemberIdReader(Language.ENGLISH, MemberIdPattern.parse(pattern))
              .read("Q O " + String.join(" ", digits.split("", -1)));
      IdentifierDialogue.Step step = IdentifierDialogue.asked().said(reading);
      assertThat(reading + " " + step + " " + reading.question()).doesNotContain(digits);
    }
  }

  private static void hear(Language language, String text) {
    MemberIdReader reader = new MemberIdReader(language);
    MemberIdReading reading = reader.read(text);
    assertThat(reading).isNotNull();
    assertThat(reader.answer(reading, text)).isNotNull();
    assertThat(new BirthDateReader(language, TODAY).read(text)).isNotNull();
    assertThat(new ServiceDayReader(language, TODAY).read(text)).isNotNull();
    assertThat(SERVICES.find(text)).isNotNull();
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            List.of(
                "em",
                "be",
                "M",
                "B",
                "as",
                "in",
                "Mary",
                "boy",
                "double",
                "triple",
                "oh",
                "O",
                "seven",
                "fifteen",
                "fifty",
                "hundred",
                "thousand",
                "1",
                "2",
                "3456",
                "no",
                "wait",
                "sorry",
                "dash",
                "March",
                "the",
                "of",
                "eighty-five",
                "/",
                "-",
                "...",
                "de",
                "como",
                "uve",
                "doble",
                "cero",
                "quince",
                "mil",
                "ochenta",
                "y",
                "del",
                "próximo",
                "next",
                "Tuesday",
                "in",
                "weeks",
                "$",
                "MRI",
                "99999999999999999999"))
        .list()
        .ofMaxSize(14);
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings()
        .numeric()
        .ofLength(7)
        .filter(id -> !id.chars().allMatch(c -> c == id.charAt(0)));
  }
}
