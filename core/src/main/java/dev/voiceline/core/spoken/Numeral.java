package dev.voiceline.core.spoken;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A number as one would say it in one breath: {@code 123}, {@code seven}, {@code twenty-three},
 * {@code double three}, {@code two thousand five}.
 *
 * @param digits what it writes
 * @param words how many words it takes
 * @param written whether it came in digits
 */
record Numeral(String digits, int words, boolean written) {
  private static final Map<String, Integer> UNITS =
      Map.ofEntries(
          entry("zero", 0),
          entry("oh", 0),
          entry("nought", 0),
          entry("naught", 0),
          entry("one", 1),
          entry("two", 2),
          entry("three", 3),
          entry("four", 4),
          entry("five", 5),
          entry("six", 6),
          entry("seven", 7),
          entry("eight", 8),
          entry("nine", 9),
          entry("niner", 9));
  private static final Map<String, Integer> TEENS =
      Map.of(
          "ten",
          10,
          "eleven",
          11,
          "twelve",
          12,
          "thirteen",
          13,
          "fourteen",
          14,
          "fifteen",
          15,
          "sixteen",
          16,
          "seventeen",
          17,
          "eighteen",
          18,
          "nineteen",
          19);
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60,
          "seventy", 70, "eighty", 80, "ninety", 90);
  private static final Map<String, Integer> TIMES =
      Map.of("double", 2, "triple", 3, "treble", 3, "quadruple", 4);

  static Optional<Numeral> at(List<Word> words, int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    Word word = words.get(at);
    if (word.digits()) {
      return Optional.of(new Numeral(word.raw(), 1, true));
    }
    Optional<Integer> times = times(words, at);
    if (times.isPresent()) {
      return digit(words, at + 1).map(d -> new Numeral(d.repeat(times.get()), 2, false));
    }
    return large(words, at).map(n -> new Numeral(Integer.toString(n.value()), n.words(), false));
  }

  /** How often what follows is meant: {@code double}, {@code triple}. */
  static Optional<Integer> times(List<Word> words, int at) {
    return at < words.size()
        ? Optional.ofNullable(TIMES.get(words.get(at).text()))
        : Optional.empty();
  }

  int value() {
    return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static Optional<String> digit(List<Word> words, int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    Word word = words.get(at);
    return word.digits()
        ? Optional.of(word.raw()).filter(digits -> digits.length() == 1)
        : Optional.ofNullable(UNITS.get(word.text())).map(String::valueOf);
  }

  private record Count(int value, int words) {}

  /** Below one hundred. */
  private static Optional<Count> small(List<Word> words, int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    String text = words.get(at).text();
    Integer unit = UNITS.get(text);
    Integer teen = TEENS.get(text);
    Integer ten = TENS.get(text);
    if (unit != null) {
      return Optional.of(new Count(unit, 1));
    }
    if (teen != null) {
      return Optional.of(new Count(teen, 1));
    }
    if (ten != null) {
      boolean joined = at + 1 < words.size() && words.get(at + 1).gap().matches("\\s+|\\s*-\\s*");
      int more = joined ? UNITS.getOrDefault(words.get(at + 1).text(), 0) : 0;
      return Optional.of(more > 0 ? new Count(ten + more, 2) : new Count(ten, 1));
    }
    return Optional.empty();
  }

  /** With hundreds. */
  private static Optional<Count> hundreds(List<Word> words, int at) {
    return small(words, at)
        .map(c -> scaled(c, 100, "hundred", words, at, next -> small(words, next)));
  }

  /** With hundreds and thousands. */
  private static Optional<Count> large(List<Word> words, int at) {
    return hundreds(words, at)
        .map(c -> scaled(c, 1000, "thousand", words, at, next -> hundreds(words, next)));
  }

  private static Count scaled(
      Count count,
      int scale,
      String name,
      List<Word> words,
      int at,
      IntFunction<Optional<Count>> rest) {
    if (count.value() == 0 || !Word.is(words, at + count.words(), name)) {
      return count;
    }
    int used = count.words() + 1;
    int value = count.value() * scale;
    int skipped = Word.is(words, at + used, "and") ? 1 : 0;
    return rest.apply(at + used + skipped)
        .filter(more -> more.value() > 0 && more.value() < scale)
        .map(more -> new Count(value + more.value(), used + skipped + more.words()))
        .orElse(new Count(value, used));
  }
}
