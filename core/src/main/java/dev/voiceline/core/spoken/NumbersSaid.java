package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a text, in digits or in words: {@code oh three fifteen eighty-five}, {@code quince
 * tres ochenta y cinco}.
 */
public final class NumbersSaid {
  private static final int LONGEST = 200;
  private static final Set<String> BETWEEN =
      Set.of("slash", "dash", "hyphen", "and", "the", "of", "um", "uh", "barra", "raya");

  private NumbersSaid() {}

  /** The longest run of numbers in English, each as its digits; empty when there are none. */
  public static List<String> in(String text) {
    return run(text, Optional.empty());
  }

  /** The longest run of numbers in the words of a language. */
  public static List<String> in(String text, Lexicon lexicon) {
    return run(text, Optional.of(lexicon));
  }

  private static List<String> run(String text, Optional<Lexicon> lexicon) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    List<Word> words = Word.of(text);
    List<String> longest = new ArrayList<>();
    List<String> run = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Found> number = number(words, at, lexicon);
      if (number.isPresent()) {
        run.add(number.get().digits());
        at += number.get().words();
      } else {
        boolean between = between(words.get(at), lexicon);
        at++;
        longest = between || run.size() <= longest.size() ? longest : run;
        run = between ? run : new ArrayList<>();
      }
    }
    return List.copyOf(run.size() > longest.size() ? run : longest);
  }

  private record Found(String digits, int words) {}

  private static Optional<Found> number(List<Word> words, int at, Optional<Lexicon> lexicon) {
    return lexicon.isPresent()
        ? LexiconNumber.at(lexicon.get(), words, at).map(n -> new Found(n.digits(), n.words()))
        : Numeral.at(words, at).map(n -> new Found(n.digits(), n.words()));
  }

  private static boolean between(Word word, Optional<Lexicon> lexicon) {
    return BETWEEN.contains(word.text()) || lexicon.filter(it -> it.link(word)).isPresent();
  }
}
