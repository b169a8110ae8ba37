package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes phrases of a run of elements: doubtful ones count only between single letters or digits.
 */
final class IdRun {
  private IdRun() {}

  static List<IdPhrase> phrases(List<Element> run) {
    List<IdPhrase> phrases = new ArrayList<>();
    List<Element> part = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      if (run.get(i).doubtful() && !spelled(run, i)) {
        add(part, phrases);
        part.clear();
      } else {
        part.add(run.get(i));
      }
    }
    add(part, phrases);
    return phrases;
  }

  private static boolean spelled(List<Element> run, int at) {
    return at > 0 && at + 1 < run.size() && run.get(at - 1).single() && run.get(at + 1).single();
  }

  private static void add(List<Element> part, List<IdPhrase> phrases) {
    if (part.stream().anyMatch(Element::digit)) {
      Span span = new Span(part.get(0).span().start(), part.get(part.size() - 1).span().end());
      String characters = part.stream().map(Element::characters).collect(Collectors.joining());
      boolean oneNumber = part.size() == 1 && part.get(0).kind() == Element.Kind.WORDED;
      phrases.add(new IdPhrase(span, characters, oneNumber));
    }
  }
}
