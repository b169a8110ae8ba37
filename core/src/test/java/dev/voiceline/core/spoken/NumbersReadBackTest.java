package dev.voiceline.core.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every number that a language says is understood in the same language. */
class NumbersReadBackTest {
  private static final int HIGHEST = 999_999;

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
        IntStream.rangeClosed(0, HIGHEST)
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
