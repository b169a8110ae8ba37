package dev.voiceline.core.spoken;

import dev.voiceline.core.spoken.Element.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Letters and digits that belong together, in the words of a language. Used once. */
final class LexiconIds {
  private static final int LONGEST_NAME = 3;

  private final Lexicon lexicon;
  private final List<Word> words;
  private final List<Span> others;
  private final Expectation expectation;
  private final List<IdPhrase> found = new ArrayList<>();
  private final List<Element> run = new ArrayList<>();

  LexiconIds(Lexicon lexicon, List<Word> words, List<Span> others, Expectation expectation) {
    this.lexicon = lexicon;
    this.words = words;
    this.others = others;
    this.expectation = expectation;
  }

  List<IdPhrase> all() {
    int at = 0;
    while (at < words.size()) {
      at = step(at);
    }
    close();
    return List.copyOf(found);
  }

  private record Read(Element element, int end) {
    Read orElse(String instead) {
      return new Read(element.orElse(instead), end);
    }

    Read named() {
      return new Read(element.named(), end);
    }

    Read explained() {
      return new Read(element.explained(), end);
    }
  }

  private int step(int at) {
    Word word = words.get(at);
    if (others.stream().anyMatch(span -> span.overlaps(word.span()))) {
      close();
      return at + 1;
    }
    if (breaks(word)) {
      close();
    }
    Optional<Read> read = read(at);
    if (read.isPresent() && read.get().element().digit() && amount(read.get().end())) {
      close();
      return read.get().end();
    }
    if (read.isPresent()) {
      run.add(read.get().element());
      return read.get().end();
    }
    if (!lexicon.joint(word)) {
      close();
    }
    return at + 1;
  }

  private Optional<Read> read(int at) {
    return letter(at)
        .or(() -> doubled(at))
        .or(() -> number(at))
        .or(() -> spelling(at))
        .or(() -> group(at));
  }

  private Optional<Read> number(int at) {
    return LexiconNumber.at(lexicon, words, at)
        .map(
            number -> {
              Kind several = number.written() ? Kind.NUMBER : Kind.WORDED;
              Kind kind = number.digits().length() == 1 ? Kind.SINGLE : several;
              Read read = read(number.digits(), kind, at, at + number.words());
              return number.written() ? read : read.orElse(lexicon.alike(number.digits()));
            });
  }

  /** "María Barco uno dos tres". */
  private Optional<Read> spelling(int at) {
    return expectation == Expectation.IDENTIFIER
        ? lexicon
            .spelling(words.get(at))
            .map(letter -> read(String.valueOf(letter), Kind.SPELLING, at, at + 1))
        : Optional.empty();
  }

  /** By its name, the longest first, or by itself; with the word that explains it. */
  private Optional<Read> letter(int at) {
    for (int count = Math.min(LONGEST_NAME, words.size() - at); count > 0; count--) {
      Optional<Character> letter = lexicon.letter(name(at, count));
      if (letter.isPresent()) {
        return Optional.of(explained(letter.get(), at, at + count));
      }
    }
    Word word = words.get(at);
    boolean itself = word.raw().matches("[A-Za-z]") && !lexicon.joint(word);
    return itself
        ? Optional.of(explained(word.raw().toUpperCase(Locale.ROOT).charAt(0), at, at + 1))
        : Optional.empty();
  }

  private String name(int at, int count) {
    StringBuilder name = new StringBuilder(Plain.word(words.get(at).raw()));
    for (int i = at + 1; i < at + count; i++) {
      name.append(' ').append(Plain.word(words.get(i).raw()));
    }
    return name.toString();
  }

  /** {@code eme de María}: the word wins where a telephone could not keep two letters apart. */
  private Read explained(char letter, int at, int end) {
    Word first = words.get(at);
    boolean capital = first.raw().matches("[A-Z]");
    boolean doubtful = end == at + 1 && lexicon.doubtful(first) && !capital && !opens(at);
    if (end + 1 < words.size() && lexicon.explains(words.get(end))) {
      Word word = words.get(end + 1);
      boolean plain =
          word.raw().length() > 2 && LexiconNumber.at(lexicon, words, end + 1).isEmpty();
      if (plain && !lexicon.letter(Plain.word(word.raw())).isPresent()) {
        return explained(letter, Plain.word(word.raw()), at, end + 2);
      }
    }
    Kind unsure = expectation == Expectation.IDENTIFIER ? Kind.SPELLING : Kind.DOUBTFUL;
    Read read = read(String.valueOf(letter), doubtful ? unsure : Kind.SINGLE, at, end).named();
    return letter == 'O' && besideDigits(end) ? read.orElse("0") : read;
  }

  private boolean besideDigits(int end) {
    boolean before = !run.isEmpty() && run.get(run.size() - 1).digit();
    return before || LexiconNumber.at(lexicon, words, end).isPresent();
  }

  private Read explained(char letter, String word, int at, int end) {
    char meant = new Letter(letter, true).asIn(word);
    char initial = Character.toUpperCase(word.charAt(0));
    Read read = read(String.valueOf(meant), Kind.SINGLE, at, end).explained();
    boolean differs = meant != initial && initial >= 'A' && initial <= 'Z';
    return differs ? read.orElse(String.valueOf(initial)) : read;
  }

  /** A text may begin with a letter whose name is also a word. */
  private boolean opens(int at) {
    return at == 0
        && words.size() > 1
        && (LexiconNumber.at(lexicon, words, 1).isPresent() || words.get(1).raw().length() == 1);
  }

  private Optional<Read> doubled(int at) {
    Optional<Integer> times = lexicon.times(words.get(at));
    return times.isEmpty() || at + 1 >= words.size()
        ? Optional.empty()
        : letter(at + 1)
            .or(() -> number(at + 1))
            .filter(read -> read.element().characters().length() == 1)
            .map(
                read ->
                    read(
                        read.element().characters().repeat(times.get()),
                        Kind.SINGLE,
                        at,
                        read.end()));
  }

  /** Letters written together before digits: {@code MB 123456}. */
  private Optional<Read> group(int at) {
    Word word = words.get(at);
    boolean next = at + 1 < words.size() && LexiconNumber.at(lexicon, words, at + 1).isPresent();
    boolean attached = next && words.get(at + 1).gap().isEmpty();
    boolean group = word.raw().matches("[A-Z]{2,4}") || (attached && word.raw().length() <= 4);
    return next && group && word.raw().matches("[A-Za-z]+")
        ? Optional.of(read(word.raw().toUpperCase(Locale.ROOT), Kind.GROUP, at, at + 1))
        : Optional.empty();
  }

  private boolean amount(int end) {
    return end < words.size() && lexicon.unit(words.get(end));
  }

  /** The end of a sentence ends an identifier too. */
  private boolean breaks(Word word) {
    String gap = expectation.gap(word);
    boolean period = gap.contains(".") && !word.digits() && !run.isEmpty();
    return period || gap.matches("(?s).*[?!;:*/\\n\\[\\]{}\"$].*");
  }

  private Read read(String characters, Kind kind, int at, int end) {
    Span span = new Span(words.get(at).span().start(), words.get(end - 1).span().end());
    return new Read(Element.of(characters, kind, span), end);
  }

  private void close() {
    found.addAll(IdRun.phrases(run, expectation));
    run.clear();
  }
}
