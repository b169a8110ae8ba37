package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dates and identifiers that a language says are understood in the same language. */
class ReadBackTest {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

  /** Prime to 7 and 12: in ten years it meets every day of every month. */
  private static final Period STEP = Period.ofDays(Sample.oneOf(5));

  static Stream<Phrases> languages() {
    return Languages.standard().all().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void daysSince1900(Phrases phrases) {
    // Nobody who was born earlier lives: the reader of dates of birth would refuse it.
    List<String> misread =
        FIRST
            .datesUntil(TODAY.plusDays(1), STEP)
            .filter(day -> !understood(phrases, day).equals(Optional.of(day)))
            .map(day -> day + ": " + phrases.spoken().date(day))
            .limit(10)
            .toList();
    assertThat(misread).isEmpty();
  }

  private static Optional<LocalDate> understood(Phrases phrases, LocalDate day) {
    LocalDate then = day.getYear() < 1920 ? LocalDate.of(2010, 1, 1) : TODAY;
    return new BirthDateReader(phrases.language(), then)
        .read(phrases.spoken().date(day))
        .born()
        .map(born -> born.reveal(Purpose.READ_BACK));
  }

  /** Of digits that are no year, so that no date is among them. */
  @Property(tries = 150)
  void everyIdentifier(
      @ForAll @CharRange(from = 'A', to = 'Z') @StringLength(min = 1, max = 3) String letters,
      @ForAll @CharRange(from = '3', to = '9') @StringLength(min = 6, max = 9) String digits) {
    // Of English another property knows: there "A" is more often an article.
    List<Phrases> others =
        languages().filter(each -> !each.language().equals(Language.ENGLISH)).toList();
    for (Phrases phrases : others) {
      String said = phrases.spoken().characters(letters + digits);
      assertThat(new MemberIdReader(phrases.language()).read(said).best())
          .as(said)
          .isEqualTo(MemberId.parse(letters + digits));
    }
  }
}
