package dev.voiceline.core.spoken;

import dev.voiceline.core.spoken.Element.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one piece of an identifier at a place among words. */
final class ElementReader {
  private static final Map<String, String> SOUND_ALIKE =
      Map.of("to", "2", "too", "2", "for", "4", "fore", "4", "won", "1", "ate", "8");

  /** Short words in capitals or without vowels that are no part of an identifier. */
  private static final Set<String> NO_GROUPS =
      Set.of(
          "id", "dob", "ssn", "mri", "ct", "pet", "npi", "grp", "rx", "bin", "pcn", "cpt", "er",
          "ok", "us", "usa", "am", "pm", "tv", "vs", "my", "by", "mr", "mrs", "ms", "dr", "st",
          "nd", "rd", "th", "is", "it", "the", "and", "of", "or", "no", "not", "hm", "hmm", "mm",
          "shh", "psst", "why", "try", "fly", "dry", "sky", "in", "on", "at", "as", "was", "for",
          "to", "me", "we", "he", "so", "do", "go", "if", "an", "up", "has", "had", "you", "but",
          "are", "be", "its", "can", "yes", "card", "code", "call", "this", "that", "with", "plan");

  private final List<Word> words;
  private final boolean allUpperCase;
  private final Expectation expectation;

  ElementReader(List<Word> words, Expectation expectation) {
    this.words = words;
    this.expectation = expectation;
    this.allUpperCase =
        words.size() > 2
            && words.stream().filter(w -> !w.digits() && w.raw().length() > 2).count() > 1
            && words.stream().allMatch(Word::upperCase);
  }

  /**
   * A piece, and how many words it takes.
   *
   * @param words at least one
   */
  record Read(Element element, int words) {
    Read orElse(String instead) {
      return new Read(element.orElse(instead), words);
    }

    Read explained() {
      return new Read(element.explained(), words);
    }
  }

  Optional<Read> at(int at, Optional<Element> before) {
    return zeroOrO(at, before)
        .or(() -> number(at))
        .or(() -> letter(at, before))
        .or(() -> spelling(at))
        .or(() -> group(at));
  }

  /** "O" and "oh": a zero among digits, else the letter, if it is any. */
  private Optional<Read> zeroOrO(int at, Optional<Element> before) {
    boolean oh = Word.is(words, at, "oh");
    if ((!oh && !Word.is(words, at, "o")) || (!oh && Explanation.at(words, at).isPresent())) {
      return Optional.empty();
    }
    boolean number = Numeral.at(words, at + 1).isPresent() || Word.is(words, at + 1, "o");
    boolean among = before.filter(Element::digit).isPresent();
    boolean afterLetter = before.filter(element -> !element.digit()).isPresent();
    boolean letterNext = at + 1 < words.size() && words.get(at + 1).raw().matches("[A-Za-z]");
    if (among || number) {
      Read zero = read("0", Kind.SINGLE, at, 1);
      return Optional.of(!oh && (afterLetter || letterNext) ? zero.orElse("O") : zero);
    }
    return Optional.of(read("O", oh ? Kind.DOUBTFUL : Kind.SINGLE, at, 1).orElse("0"));
  }

  private Optional<Read> number(int at) {
    Optional<Numeral> number = Numeral.at(words, at);
    if (number.isEmpty()) {
      return Optional.ofNullable(SOUND_ALIKE.get(words.get(at).text()))
          .map(digit -> read(digit, Kind.DOUBTFUL, at, 1));
    }
    Numeral n = number.get();
    if (n.written() && Calendar.ending(words, at + 1)) {
      return Optional.empty();
    }
    Kind several = n.written() ? Kind.NUMBER : Kind.WORDED;
    Read read = read(n.digits(), n.digits().length() == 1 ? Kind.SINGLE : several, at, n.words());
    String alike = NumbersAlike.ENGLISH.of(n.digits());
    return Optional.of(!n.written() && n.words() == 1 ? read.orElse(alike) : read);
  }

  private Optional<Read> letter(int at, Optional<Element> before) {
    Optional<Integer> times = Numeral.times(words, at);
    if (times.isPresent()) {
      boolean w = Word.is(words, at + 1, "u") || Word.is(words, at + 1, "you");
      return w ? Optional.of(read("W", Kind.SINGLE, at, 2)) : doubled(at, times.get());
    }
    Word word = words.get(at);
    if (word.text().equals("x") && Word.is(words, at + 1, "ray")) {
      return Optional.of(read("X", Kind.SINGLE, at, 2).explained());
    }
    return Letter.of(word.text()).map(letter -> explained(at, letter, before));
  }

  private Optional<Read> doubled(int at, int times) {
    return at + 1 < words.size()
        ? Letter.of(words.get(at + 1).text())
            .filter(Letter::sure)
            .map(l -> read(String.valueOf(l.letter()).repeat(times), Kind.SINGLE, at, 2))
        : Optional.empty();
  }

  /** "M as in Mary", "B like boy", "P for Peter"; also "M Mary" where a letter is expected. */
  private Read explained(int at, Letter letter, Optional<Element> before) {
    Optional<Explanation> explanation = Explanation.at(words, at).filter(it -> it.fits(letter));
    if (explanation.isPresent()) {
      return explanation.get().read(letter, at, this::read);
    }
    boolean sure = letter.sure() || opens(at, before);
    Read named = read(String.valueOf(letter.letter()), sure ? Kind.SINGLE : Kind.DOUBTFUL, at, 1);
    if (expectation == Expectation.IDENTIFIER && sure && at + 1 < words.size()) {
      String next = words.get(at + 1).text();
      if (SpellingWords.ENGLISH.of(next).filter(it -> it == letter.letter()).isPresent()) {
        return read(String.valueOf(letter.letter()), Kind.SINGLE, at, 2).explained();
      }
    }
    return letter.word() && sure ? named.explained() : named;
  }

  /** "Mary Boy one two three". */
  private Optional<Read> spelling(int at) {
    return expectation == Expectation.IDENTIFIER
        ? SpellingWords.ENGLISH
            .of(words.get(at).text())
            .map(letter -> read(String.valueOf(letter), Kind.SPELLING, at, 1))
        : Optional.empty();
  }

  /**
   * The letters A and I are also words; they open an identifier at the start of a text, A also as a
   * capital.
   */
  private boolean opens(int at, Optional<Element> before) {
    Word word = words.get(at);
    boolean letter = word.raw().length() == 1;
    if (!letter || before.isPresent()) {
      return letter && at == words.size() - 1 && word.upperCase();
    }
    boolean capital = word.raw().equals("A") && !word.gap().matches("(?s).*[.?!]\\s*");
    boolean digits = Numeral.at(words, at + 1).isPresent();
    digits |= expectation == Expectation.IDENTIFIER && Numeral.times(words, at + 1).isPresent();
    boolean spelled = at + 1 < words.size() && words.get(at + 1).raw().matches("[A-Za-z]");
    boolean article = word.text().equals("a");
    return (at == 0 && (digits || spelled)) || (capital && digits) || (article && spelled);
  }

  /** Letters written together: {@code MB}, or those of {@code mb123456}. */
  private Optional<Read> group(int at) {
    Word word = words.get(at);
    boolean letters = word.text().matches("[a-z]{2,10}");
    boolean next = at + 1 < words.size() && words.get(at + 1).digits();
    boolean attached =
        (next && words.get(at + 1).gap().isEmpty())
            || (at > 0 && words.get(at - 1).digits() && word.gap().isEmpty());
    boolean capitals = word.upperCase() && !allUpperCase && word.raw().length() <= 4;
    boolean consonants = word.text().matches("[b-df-hj-np-tv-xz]{2,3}");
    boolean group = attached || ((capitals || consonants) && !NO_GROUPS.contains(word.text()));
    boolean ordinal = Calendar.ending(words, at);
    return letters && group && !ordinal
        ? Optional.of(read(word.raw().toUpperCase(Locale.ROOT), Kind.GROUP, at, 1))
        : Optional.empty();
  }

  private Read read(String characters, Kind kind, int at, int used) {
    Span span = new Span(words.get(at).span().start(), words.get(at + used - 1).span().end());
    return new Read(Element.of(characters, kind, span), used);
  }
}
