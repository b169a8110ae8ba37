package dev.voiceline.core.hearing;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.spoken.DatePhrase;
import dev.voiceline.core.spoken.Lexicon;
import dev.voiceline.core.spoken.NumbersSaid;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the date of a text, in a language first, then in English and the others. In digits alone it
 * is month first, unless the language has the day first or only that is possible.
 */
final class DatesSaid {
  /** {@code MB-12-11-56}: such numbers are no date. */
  private static final Pattern OF_AN_ID = Pattern.compile("\\p{L}-?[0-9]");

  private final Language language;
  private final boolean dayFirst;
  private final List<Lexicon> lexicons;

  DatesSaid(Language language) {
    this.language = language;
    Phrases phrases = Languages.standard().orEnglish(Optional.of(language.code()));
    String order = phrases.text(Phrase.DATE_WRITTEN);
    this.dayFirst = order.indexOf("{day}") < order.indexOf("{month}");
    this.lexicons =
        Lexicon.all().stream()
            .sorted(
                Comparator.comparing(
                    (Lexicon lexicon) -> !lexicon.language().equals(language.code())))
            .toList();
  }

  /** The last one with a year, else one in numbers alone, else the last one without a year. */
  Optional<GivenDate> find(String text) {
    List<GivenDate> dates = readers().flatMap(reader -> last(reader, text).stream()).toList();
    return dates.stream()
        .filter(date -> date.year().isPresent())
        .findFirst()
        .or(() -> numbers(text))
        .or(() -> dates.stream().findFirst());
  }

  private Optional<GivenDate> last(Function<String, List<DatePhrase>> reader, String text) {
    List<DatePhrase> all = reader.apply(text);
    return all.stream()
        .filter(date -> date.year().isPresent())
        .reduce((one, later) -> later)
        .or(() -> all.stream().reduce((one, later) -> later))
        .map(date -> GivenDate.of(date, text, dayFirst));
  }

  private Optional<GivenDate> numbers(String text) {
    if (OF_AN_ID.matcher(text).find()) {
      return Optional.empty();
    }
    Stream<List<String>> english = Stream.of(text).map(NumbersSaid::in);
    Stream<List<String>> others = lexicons.stream().map(it -> NumbersSaid.in(text, it));
    return inOrder(english, others)
        .flatMap(numbers -> GivenDate.of(numbers, dayFirst).stream())
        .findFirst();
  }

  private Stream<Function<String, List<DatePhrase>>> readers() {
    Function<String, List<DatePhrase>> english = DatePhrase::find;
    return inOrder(Stream.of(english), lexicons.stream().map(lexicon -> lexicon::dates));
  }

  private <T> Stream<T> inOrder(Stream<T> english, Stream<T> others) {
    return language.equals(Language.ENGLISH)
        ? Stream.concat(english, others)
        : Stream.concat(others, english);
  }
}
