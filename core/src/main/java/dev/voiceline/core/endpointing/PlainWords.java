package dev.voiceline.core.endpointing;

import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A text as it compares with lists of words: small letters, no accents, no marks. */
record PlainWords(String text) {
  static PlainWords of(String said) {
    String plain =
        Normalizer.normalize(said.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return new PlainWords(plain);
  }

  /** The entries of a language's list, as they compare. */
  static List<String> list(Phrases phrases, Phrase list) {
    return phrases.list(list).stream().map(entry -> of(entry).text()).toList();
  }

  boolean holdsAny(List<String> entries) {
    return entries.stream().anyMatch(entry -> (" " + text + " ").contains(" " + entry + " "));
  }

  boolean beginsWithAny(List<String> entries) {
    return entries.stream().anyMatch(entry -> (text + " ").startsWith(entry + " "));
  }

  boolean endsWithAny(List<String> entries) {
    return entries.stream().anyMatch(entry -> (" " + text).endsWith(" " + entry));
  }

  int count() {
    return text.isEmpty() ? 0 : text.split(" ", -1).length;
  }

  /** The last one; empty when there is none. */
  String last() {
    return text.substring(text.lastIndexOf(' ') + 1);
  }
}
