package dev.voiceline.core.cascade.dialogue;

import java.util.List;

/**
 * What the agent said last, as far as it was heard. It may hold health data, so none is printed.
 *
 * @param answer no aside; blank when there was none
 * @param asides what it has said in between since then, oldest first
 */
public record LastWords(String answer, List<String> asides) {
  public LastWords {
    asides = List.copyOf(asides);
  }

  @Override
  public String toString() {
    return "LastWords[" + answer.length() + " characters, " + asides.size() + " asides]";
  }
}
