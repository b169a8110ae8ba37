package dev.voiceline.core.synthesis;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words after which a period ends no sentence. Immutable. */
public final class Abbreviations {
  private static final String BEFORE_NUMBERS = " #";

  private final Set<String> always = new HashSet<>();
  private final Set<String> beforeNumbers = new HashSet<>();

  /**
   * Those of a language.
   *
   * @param entries without their last period; {@code no #} is one before a number only
   */
  public Abbreviations(Collection<String> entries) {
    for (String entry : entries) {
      String word = entry.strip().toLowerCase(Locale.ROOT);
      if (word.endsWith(BEFORE_NUMBERS)) {
        beforeNumbers.add(word.substring(0, word.length() - BEFORE_NUMBERS.length()));
      } else {
        always.add(word);
      }
    }
  }

  /**
   * Whether the period after a word belongs to it; of words joined by periods the last counts.
   *
   * @param word without that period; a single capital letter is an initial
   * @param next the first character of what follows
   */
  boolean are(String word, int next) {
    for (int from = 0; from >= 0; from = next(word, from)) {
      if (isOne(word.substring(from), next)) {
        return true;
      }
    }
    return false;
  }

  /** Where the next of words joined by periods begins; negative when there is none. */
  private static int next(String word, int from) {
    int period = word.indexOf('.', from);
    return period < 0 ? -1 : period + 1;
  }

  private boolean isOne(String word, int next) {
    String small = word.toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial
        || always.contains(small)
        || (beforeNumbers.contains(small) && Character.isDigit(next));
  }
}
