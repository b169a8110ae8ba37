package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks over the words of one text and gathers runs of letters and digits. Used once, by one
 * thread.
 */
final class IdScanner {
  private static final Set<String> JOINTS =
      Set.of("dash", "hyphen", "space", "capital", "uppercase", "letter", "um", "uh", "er");

  /** What else callers say while they read an identifier. */
  private static final Set<String> ASIDES =
      Set.of(
          "minus", "upper", "case", "letters", "number", "digit", "digits", "erm", "hmm", "mm",
          "okay", "ok", "so", "well", "that's", "the", "then", "and", "again");

  private final List<Word> words;
  private final List<Span> others;
  private final ElementReader reader;
  private final Expectation expectation;
  private final List<IdPhrase> found = new ArrayList<>();
  private final List<Element> run = new ArrayList<>();

  IdScanner(List<Word> words, List<Span> others, Expectation expectation) {
    this.words = words;
    this.others = List.copyOf(others);
    this.reader = new ElementReader(words, expectation);
    this.expectation = expectation;
  }

  List<IdPhrase> phrases() {
    int at = 0;
    while (at < words.size()) {
      at = step(at);
    }
    close();
    return List.copyOf(found);
  }

  /** Takes what begins at a word; returns the next place to look at. */
  private int step(int at) {
    Word word = words.get(at);
    boolean other = others.stream().anyMatch(span -> span.overlaps(word.span()));
    if (other || breaks(at)) {
      close();
    }
    if (other) {
      return at + 1;
    }
    Optional<ElementReader.Read> read = reader.at(at, run.isEmpty() ? Optional.empty() : last());
    if (read.isPresent()) {
      run.add(read.get().element());
      return at + read.get().words();
    }
    boolean joint = joint(word) || (linking(word) && betweenSingles(at));
    if (!joint) {
      close();
    }
    return at + 1;
  }

  /**
   * Whether what stands before a word ends an identifier: the end of a sentence, a time, an
   * alternative.
   */
  private boolean breaks(int at) {
    String gap = expectation.gap(words.get(at));
    boolean sentence = gap.matches("(?s).*[?!;:*/\\n\\[\\]{}\"$].*");
    boolean period = gap.contains(".") && last().filter(Element::digit).isPresent();
    return sentence || (period && !words.get(at).digits() && Numeral.at(words, at).isEmpty());
  }

  private boolean joint(Word word) {
    boolean aside = expectation == Expectation.IDENTIFIER && ASIDES.contains(word.text());
    return JOINTS.contains(word.text()) || aside;
  }

  private static boolean linking(Word word) {
    return word.text().equals("and") || word.text().equals("then");
  }

  private boolean betweenSingles(int at) {
    return last().filter(Element::single).isPresent()
        && at + 1 < words.size()
        && reader.at(at + 1, last()).filter(next -> next.element().single()).isPresent();
  }

  private Optional<Element> last() {
    return run.isEmpty() ? Optional.empty() : Optional.of(run.get(run.size() - 1));
  }

  private void close() {
    found.addAll(IdRun.phrases(run, expectation));
    run.clear();
  }
}
