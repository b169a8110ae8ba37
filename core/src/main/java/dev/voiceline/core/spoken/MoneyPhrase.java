package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts and percentages: {@code $1,050}, {@code 50 dollars}, {@code twenty percent}. */
final class MoneyPhrase {
  private static final String AMOUNT = "(?<![0-9]|[0-9][,.])[0-9][0-9,]*+(?:\\.[0-9]{1,2})?+";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\$\\s?" + AMOUNT + "|" + AMOUNT + "\\s?(?:%|dollars?\\b|cents?\\b|percent\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> UNITS =
      Set.of("dollar", "dollars", "cent", "cents", "percent", "bucks");

  private MoneyPhrase() {}

  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = WRITTEN.matcher(text);
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    List<Word> words = Word.of(text);
    for (int at = 0; at < words.size(); at++) {
      Optional<Numeral> number = Numeral.at(words, at).filter(n -> !n.written());
      if (number.isPresent()) {
        int unit = at + number.get().words();
        if (unit < words.size() && UNITS.contains(words.get(unit).text())) {
          found.add(new Span(words.get(at).span().start(), words.get(unit).span().end()));
        }
        at = unit - 1;
      }
    }
    return found;
  }
}
