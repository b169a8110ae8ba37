package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.language.AnswerPhrase;
import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts of a language with values in their places. Immutable. */
record Words(Figures figures) {
  /**
   * A part of a sentence.
   *
   * @param namesAndValues a name, its value, the next name, and so on
   */
  String text(AnswerPhrase phrase, String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return figures.phrases().text(phrase, values);
  }

  /** A sentence, with a capital letter at its beginning. */
  String sentence(AnswerPhrase phrase, String... namesAndValues) {
    return Figures.sentences(text(phrase, namesAndValues));
  }

  /** A sentence about a day. */
  String sentence(AnswerPhrase phrase, LocalDate day) {
    return sentence(phrase, "date", figures.date(day));
  }

  /** {@code a, b and c}. */
  String all(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : text(
            AnswerPhrase.LIST,
            "items",
            String.join(", ", items.subList(0, last)),
            "last",
            items.get(last));
  }

  /** What a table calls it; empty when it has no name for it. */
  Optional<String> named(AnswerPhrase table, String key) {
    return Optional.ofNullable(figures.phrases().table(table).get(key));
  }

  /** Whether figures are written, not worded. */
  boolean forTheEye() {
    return figures.count(1).equals("1");
  }

  Language language() {
    return figures.phrases().language();
  }
}
