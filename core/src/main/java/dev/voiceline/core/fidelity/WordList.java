package dev.voiceline.core.fidelity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words and phrases to look for, the longest first.
 *
 * @param byFirst under their first word
 */
record WordList(Map<String, List<List<String>>> byFirst) {
  static WordList of(List<String> entries) {
    return new WordList(
        entries.stream()
            .map(entry -> Token.of(entry).stream().map(Token::text).toList())
            .filter(words -> !words.isEmpty())
            .sorted(Comparator.comparing((List<String> words) -> words.size()).reversed())
            .collect(Collectors.groupingBy(words -> words.get(0))));
  }

  /** How many words of the text at a place are a phrase of this list; 0 for none. */
  int at(List<String> words, int place) {
    if (place >= words.size()) {
      return 0;
    }
    for (List<String> phrase : byFirst.getOrDefault(words.get(place), List.of())) {
      int end = place + phrase.size();
      if (end <= words.size() && words.subList(place, end).equals(phrase)) {
        return phrase.size();
      }
    }
    return 0;
  }

  /** Whether the text holds any. */
  boolean in(List<String> words) {
    for (int place = 0; place < words.size(); place++) {
      if (at(words, place) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token is one of them. */
  boolean has(Token token) {
    return at(List.of(token.text()), 0) > 0;
  }

  /** The text without them. */
  List<String> outside(List<String> words) {
    List<String> rest = new ArrayList<>();
    for (int place = 0; place < words.size(); ) {
      int length = at(words, place);
      if (length == 0) {
        rest.add(words.get(place));
      }
      place += Math.max(1, length);
    }
    return List.copyOf(rest);
  }
}
