package dev.voiceline.core.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Numbers that a language says are understood in the same language: every thousand with ends that
 * are told in every way, and all up to three thousand.
 */
class NumbersReadBackTest {
  private static final int HIGHEST = 999_999;
  private static final int ONE_BY_ONE = 3_000;

  /** Prime, so that it meets every end of a number in the company of every beginning. */
  private static final int STRIDE = 211;

  @Test
  void inEnglish() {
    assertReadBack(
        rules("en"),
        words -> Numeral.at(words, 0).filter(n -> n.words() == words.size()).map(Numeral::value));
  }

  @Test
  void inEveryLanguageWithALexicon() {
    assertThat(Lexicon.all()).extracting(Lexicon::language).contains("es");
    for (Lexicon lexicon : Lexicon.all()) {
      assertReadBack(
          rules(lexicon.language()),
          words ->
              LexiconNumber.at(lexicon, words, 0)
                  .filter(n -> n.words() == words.size())
                  .map(LexiconNumber::value));
    }
  }

  private static void assertReadBack(
      NumberRules rules, Function<List<Word>, Optional<Integer>> reader) {
    List<String> misread =
        IntStream.concat(
                IntStream.rangeClosed(0, ONE_BY_ONE),
                IntStream.rangeClosed(ONE_BY_ONE, HIGHEST).filter(number -> number % STRIDE < 3))
            .filter(
                number ->
                    !reader
                        .apply(Word.of(rules.say("%cardinal", number)))
                        .equals(Optional.of(number)))
            .limit(10)
            .mapToObj(number -> number + ": " + rules.say("%cardinal", number))
            .toList();
    assertThat(misread).isEmpty();
  }

  private static NumberRules rules(String code) {
    return NumberRules.parse(LanguageFiles.all().get(code).getProperty("numbers"));
  }
}
