package dev.voiceline.core.followup;

import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said as plain words, to be compared with the lists of words of all languages. */
record SaidWords(List<String> words) {
  static SaidWords of(String said) {
    String plain =
        Normalizer.normalize(said, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}*]+", " ")
            .strip();
    return new SaidWords(plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" ", -1)));
  }

  /** Without words of that list at the beginning. */
  SaidWords without(Phrase list) {
    Set<String> dropped = phrases(list).collect(Collectors.toUnmodifiableSet());
    return new SaidWords(words.stream().dropWhile(dropped::contains).toList());
  }

  /** Whether they begin with an entry of a list. */
  boolean beginWith(Phrase list) {
    return phrases(list).anyMatch(entry -> text().startsWith(" " + entry + " "));
  }

  /** Whether an entry of a list is anywhere in them; a star at its end stands for any ending. */
  boolean holdAny(Phrase list) {
    return phrases(list).anyMatch(this::hold);
  }

  boolean hold(String entry) {
    return entry.endsWith("*")
        ? text().contains(" " + entry.substring(0, entry.length() - 1))
        : text().contains(" " + entry + " ");
  }

  /** The entries of a list in every language, as they compare. */
  static Stream<String> phrases(Phrase list) {
    return Languages.standard().all().stream()
        .flatMap(phrases -> phrases.list(list).stream())
        .map(entry -> String.join(" ", of(entry).words()));
  }

  private String text() {
    return " " + String.join(" ", words) + " ";
  }
}
