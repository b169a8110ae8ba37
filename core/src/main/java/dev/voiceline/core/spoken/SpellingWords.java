package dev.voiceline.core.spoken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everyday words that people spell with, each for the letter that it begins with. */
final class SpellingWords {
  static final SpellingWords ENGLISH =
      new SpellingWords(
          List.of(
              "adam",
              "able",
              "apple",
              "baker",
              "boy",
              "bob",
              "barbara",
              "charles",
              "charley",
              "cat",
              "david",
              "dog",
              "edward",
              "easy",
              "egg",
              "frank",
              "fox",
              "frederick",
              "george",
              "girl",
              "henry",
              "harry",
              "house",
              "ida",
              "item",
              "john",
              "jack",
              "king",
              "kitten",
              "lincoln",
              "larry",
              "love",
              "mary",
              "mother",
              "monkey",
              "nancy",
              "nora",
              "nan",
              "ocean",
              "ollie",
              "orange",
              "paul",
              "peter",
              "pizza",
              "queen",
              "quick",
              "robert",
              "roger",
              "sam",
              "sugar",
              "susan",
              "tom",
              "thomas",
              "tiger",
              "union",
              "uncle",
              "umbrella",
              "william",
              "walter",
              "young",
              "yellow",
              "zebra"));

  private final Map<String, Character> letters = new HashMap<>();

  /** Words without accents, in small letters. */
  SpellingWords(List<String> words) {
    words.forEach(word -> letters.put(word, Character.toUpperCase(word.charAt(0))));
  }

  /** The letter that a word, without accents and in small letters, stands for. */
  Optional<Character> of(String word) {
    return Optional.ofNullable(letters.get(word));
  }
}
