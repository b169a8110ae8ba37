package dev.voiceline.adapters.eligibility.x12;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A segment. Elements are numbered as the standard numbers them, from 1.
 *
 * @param elements each as its repetitions, and those as their components
 */
record Segment(String tag, List<List<List<String>>> elements) {
  /** The first repetition, components joined by colons; empty when there is nothing but blanks. */
  Optional<String> text(int number) {
    return repetitions(number).stream().findFirst().filter(text -> !text.isBlank());
  }

  /** A code: raised, since senders differ. */
  Optional<String> code(int number) {
    return text(number).map(text -> text.strip().toUpperCase(Locale.ROOT));
  }

  /** A code, or the empty string. */
  String codeOrBlank(int number) {
    return code(number).orElse("");
  }

  /** All repetitions, components joined by colons. */
  List<String> repetitions(int number) {
    return number > elements.size()
        ? List.of()
        : elements.get(number - 1).stream().map(parts -> String.join(":", parts)).toList();
  }

  /** Whether it has that tag. */
  boolean is(String name) {
    return tag.equals(name);
  }
}
