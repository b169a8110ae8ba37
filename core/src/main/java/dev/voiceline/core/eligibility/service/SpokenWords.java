package dev.voiceline.core.eligibility.service;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Speech as words: lower case, without punctuation or accents. What a caller spells letter by
 * letter ({@code M R I}) and plain plurals ({@code X-rays}) still match the word that is meant.
 */
record SpokenWords(List<String> words) {
  private static final int LONGEST_SPELLED = 5;

  static SpokenWords of(String speech) {
    String plain =
        Normalizer.normalize(speech.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("['\u2019]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return new SpokenWords(plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" ", -1)));
  }

  /** Whether a name occurs, as whole words one after the other. */
  boolean mention(SpokenWords name) {
    for (int at = 0; at < words.size(); at++) {
      if (name.matchesFrom(0, this, at)) {
        return true;
      }
    }
    return false;
  }

  /** How much a name says: the longer of two that match is the better. */
  int length() {
    return words.stream().mapToInt(String::length).sum();
  }

  private boolean matchesFrom(int index, SpokenWords speech, int at) {
    if (index == words.size()) {
      return true;
    }
    String word = words.get(index);
    if (speech.says(word, at) && matchesFrom(index + 1, speech, at + 1)) {
      return true;
    }
    return speech.spells(word, at) && matchesFrom(index + 1, speech, at + word.length());
  }

  private boolean says(String word, int at) {
    if (at >= words.size()) {
      return false;
    }
    String said = words.get(at);
    return said.equals(word) || said.equals(word + "s") || said.equals(word + "es");
  }

  private boolean spells(String word, int at) {
    if (word.length() < 2 || word.length() > LONGEST_SPELLED || at + word.length() > words.size()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!words.get(at + i).equals(word.substring(i, i + 1))) {
        return false;
      }
    }
    return true;
  }
}
