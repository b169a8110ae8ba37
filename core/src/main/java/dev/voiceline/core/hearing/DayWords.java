package dev.voiceline.core.hearing;

import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.spoken.Lexicon;
import dev.voiceline.core.spoken.NumbersSaid;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words for days in one language. Immutable. */
final class DayWords {
  private static final long MOST = 1000;

  private final Phrases phrases;
  private final Pattern away;

  DayWords(Phrases phrases) {
    this.phrases = phrases;
    String units = any(phrases.table(Phrase.DAY_UNITS).keySet().stream().toList());
    String in = any(phrases.list(Phrase.DAY_IN));
    this.away =
        Pattern.compile("(?:^| )(?:" + in + ") ((?:[^ ]+ ){0,3}?[^ ]+) (" + units + ")(?: |$)");
  }

  /** {@code tomorrow}, {@code in two weeks}. */
  Optional<Long> daysAway(String said) {
    String text = plain(said);
    return phrases.table(Phrase.DAY_WORDS).entrySet().stream()
        .sorted(Comparator.comparingInt(word -> -word.getKey().length()))
        .filter(word -> mentions(text, plain(word.getKey())))
        .map(word -> Long.parseLong(word.getValue()))
        .findFirst()
        .or(() -> counted(text, false));
  }

  /** {@code in a month}. */
  Optional<Long> monthsAway(String said) {
    return counted(plain(said), true);
  }

  Optional<DayOfWeek> weekday(String said) {
    String text = plain(said);
    List<String> days = phrases.list(Phrase.DAY_WEEKDAYS);
    return days.stream()
        .filter(day -> mentions(text, plain(day)))
        .map(day -> DayOfWeek.of(days.indexOf(day) + 1))
        .findFirst();
  }

  /** Whether a weekday is put off. */
  boolean next(String said) {
    String text = plain(said);
    return phrases.list(Phrase.DAY_NEXT).stream().anyMatch(word -> mentions(text, plain(word)));
  }

  private Optional<Long> counted(String text, boolean months) {
    Matcher matcher = away.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    long unit = unit(matcher.group(2));
    Optional<Long> count = count(matcher.group(1)).filter(number -> number <= MOST);
    return count
        .filter(any -> months == (unit == 0))
        .map(number -> unit == 0 ? number : number * unit);
  }

  private long unit(String name) {
    return phrases.table(Phrase.DAY_UNITS).entrySet().stream()
        .filter(unit -> plain(unit.getKey()).equals(name))
        .map(unit -> Long.parseLong(unit.getValue()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Long> count(String words) {
    if (phrases.list(Phrase.DAY_ONE).stream().anyMatch(one -> plain(one).equals(words))) {
      return Optional.of(1L);
    }
    Optional<Lexicon> lexicon =
        Lexicon.all().stream()
            .filter(each -> each.language().equals(phrases.language().code()))
            .findFirst();
    List<String> numbers =
        lexicon.map(it -> NumbersSaid.in(words, it)).orElseGet(() -> NumbersSaid.in(words));
    return numbers.stream().filter(number -> number.length() <= 4).map(Long::parseLong).findFirst();
  }

  private static boolean mentions(String text, String words) {
    return (" " + text + " ").contains(" " + words + " ");
  }

  private static String any(List<String> words) {
    return words.stream().map(DayWords::plain).map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
