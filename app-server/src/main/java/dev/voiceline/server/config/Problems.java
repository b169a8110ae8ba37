package dev.voiceline.server.config;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, so that an operator sees everything at once. */
final class Problems {
  private final List<String> sentences = new ArrayList<>();

  /**
   * One sentence that names the setting, what is wrong with it, and the mend; no secrets. What two
   * readers find is told once.
   */
  void add(String sentence) {
    if (!sentences.contains(sentence)) {
      sentences.add(sentence);
    }
  }

  boolean none() {
    return sentences.isEmpty();
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
