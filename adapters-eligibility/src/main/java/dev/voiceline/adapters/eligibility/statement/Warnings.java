package dev.voiceline.adapters.eligibility.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is odd about an answer, each sentence once. Not safe for several threads. */
public final class Warnings {
  private final Set<String> sentences = new LinkedHashSet<>();

  /** One more sentence; it must not hold anything of a person. */
  public void add(String sentence) {
    sentences.add(sentence);
  }

  /** A code that is not in the tables. Codes that could be anything are not repeated. */
  public void unknownCode(String where, String code) {
    add(
        code.matches("[A-Za-z0-9]{1,3}")
            ? "unknown code " + code + " in " + where
            : "unknown code in " + where);
  }

  /** All, in the order in which they came up. */
  public List<String> toList() {
    return List.copyOf(sentences);
  }
}
