package dev.voiceline.adapters.twilio.rest;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a document what XML 1.0 cannot carry, as a character or as a numeric reference: one
 * such character makes Twilio reject the whole document (error 12100).
 */
final class FitXml {
  private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]+)|([0-9]+));");

  private FitXml() {}

  static String of(String document) {
    StringBuilder fit = new StringBuilder(document.length());
    document.codePoints().filter(FitXml::isCharacter).forEach(fit::appendCodePoint);
    return REFERENCE
        .matcher(fit)
        .replaceAll(
            found -> Matcher.quoteReplacement(isCharacter(codePoint(found)) ? found.group() : ""));
  }

  private static int codePoint(MatchResult found) {
    boolean hexadecimal = found.group(1) != null;
    String digits = hexadecimal ? found.group(1) : found.group(2);
    try {
      return Integer.parseInt(digits, hexadecimal ? 16 : 10);
    } catch (NumberFormatException tooLarge) {
      return -1;
    }
  }

  /** The production Char of XML 1.0. */
  private static boolean isCharacter(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || (point >= 0x10000 && point <= 0x10FFFF);
  }
}
