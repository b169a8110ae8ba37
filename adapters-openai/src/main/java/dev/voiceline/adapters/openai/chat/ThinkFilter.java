package dev.voiceline.adapters.openai.chat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes out what a model thinks aloud between {@code <think>} and {@code </think>}, wherever the
 * text is split. Thoughts that never end are thoughts to the end.
 */
final class ThinkFilter {
  private static final List<String> OPENING = List.of("<think>", "<thinking>");
  private static final List<String> CLOSING = List.of("</think>", "</thinking>");
  private static final List<String> OUTSIDE =
      List.of("<think>", "<thinking>", "</think>", "</thinking>");

  private final StringBuilder held = new StringBuilder();
  private boolean thinking;
  private boolean afterThought;

  /** What of it is said; what may be the beginning of a marker is held back. */
  String add(String more) {
    held.append(more);
    StringBuilder said = new StringBuilder();
    for (Optional<Marker> marker = next(); marker.isPresent(); marker = next()) {
      pass(marker.get().at(), said);
      held.delete(0, marker.get().text().length());
      thinking = OPENING.contains(marker.get().text());
      afterThought = true;
    }
    pass(held.length() - beginningOfMarker(), said);
    return said.toString();
  }

  /** Nothing follows: what was held back and is no marker. */
  String end() {
    StringBuilder said = new StringBuilder();
    pass(held.length(), said);
    return said.toString();
  }

  /** The blanks after a thought belong to it. */
  private void pass(int length, StringBuilder said) {
    String text = held.substring(0, length);
    held.delete(0, length);
    if (thinking) {
      return;
    }
    String kept = afterThought ? text.stripLeading() : text;
    afterThought &= kept.isEmpty();
    said.append(kept);
  }

  private Optional<Marker> next() {
    return markers().stream()
        .map(text -> new Marker(text, held.indexOf(text)))
        .filter(marker -> marker.at() >= 0)
        .min(Comparator.comparingInt(Marker::at));
  }

  private List<String> markers() {
    return thinking ? CLOSING : OUTSIDE;
  }

  private int beginningOfMarker() {
    int open = held.lastIndexOf("<");
    if (open < 0) {
      return 0;
    }
    String end = held.substring(open);
    return markers().stream().anyMatch(marker -> marker.startsWith(end)) ? end.length() : 0;
  }

  private record Marker(String text, int at) {}
}
