package dev.voiceline.privacy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds any of many texts in one pass, in either case, where neither a letter nor a digit touches
 * it. As one pattern each they would take most of the check's time.
 */
final class Wordings implements Predicate<String> {
  private final Step first = new Step();

  /** What may follow, letter by letter. */
  private static final class Step {
    private final Map<Character, Step> next = new HashMap<>();
    private boolean last;
  }

  /** One more text to find. */
  void add(String text) {
    Step step = first;
    for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
      step = step.next.computeIfAbsent(letter, none -> new Step());
    }
    step.last = true;
  }

  /** Whether one of them occurs. */
  @Override
  public boolean test(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); at++) {
      if (!isWord(lower, at - 1) && isAt(lower, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(String text, int from) {
    Step step = first;
    for (int at = from; at < text.length(); at++) {
      Optional<Step> next = Optional.ofNullable(step.next.get(text.charAt(at)));
      if (next.isEmpty()) {
        return false;
      }
      step = next.get();
      if (step.last && !isWord(text, at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char letter = text.charAt(at);
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
  }
}
