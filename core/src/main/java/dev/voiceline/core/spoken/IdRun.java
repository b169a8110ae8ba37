package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes phrases of a run of elements: doubtful ones count only between single letters or digits,
 * words to spell with only beside one another or beside single ones.
 */
final class IdRun {
  private IdRun() {}

  static List<IdPhrase> phrases(List<Element> run, Expectation expectation) {
    List<IdPhrase> phrases = new ArrayList<>();
    List<Element> part = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      Element each = run.get(i);
      boolean stray = (each.doubtful() && !between(run, i)) || (each.spelling() && !beside(run, i));
      if (stray) {
        add(part, phrases, expectation);
        part.clear();
      } else {
        part.add(each);
      }
    }
    add(part, phrases, expectation);
    return phrases;
  }

  private static boolean between(List<Element> run, int at) {
    return at > 0 && at + 1 < run.size() && spelled(run.get(at - 1)) && spelled(run.get(at + 1));
  }

  private static boolean beside(List<Element> run, int at) {
    return (at > 0 && spelled(run.get(at - 1)))
        || (at + 1 < run.size() && spelled(run.get(at + 1)));
  }

  private static boolean spelled(Element element) {
    return element.single() || element.spelling();
  }

  private static void add(List<Element> part, List<IdPhrase> phrases, Expectation expectation) {
    boolean digit = part.stream().anyMatch(Element::digit);
    if (digit || (expectation == Expectation.IDENTIFIER && !part.isEmpty())) {
      Span span = new Span(part.get(0).span().start(), part.get(part.size() - 1).span().end());
      boolean oneNumber = part.size() == 1 && part.get(0).kind() == Element.Kind.WORDED;
      phrases.add(new IdPhrase(span, part.stream().map(Element::piece).toList(), oneNumber));
    }
  }
}
