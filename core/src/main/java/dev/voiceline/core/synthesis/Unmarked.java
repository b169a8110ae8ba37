package dev.voiceline.core.synthesis;

import java.util.regex.Pattern;

/**
 * A text as it is said aloud: without the marks that models write for the eye. Numbers, dates and
 * amounts are left as they are; what needs wording is worded before.
 */
public final class Unmarked {
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\n]{1,200})\\]\\([^)\\s]*\\)");
  private static final Pattern STAGE_DIRECTION = Pattern.compile("\\[[\\p{L} ]{1,40}\\]");
  private static final Pattern LIST_MARK = Pattern.compile("(?m)^\\s*(?:[-+\u2022]|#{1,6}|>)\\s+");
  private static final Pattern MARKS = Pattern.compile("[*`~]|__|#(?!\\d)");
  private static final Pattern EMOJI =
      Pattern.compile(
          "[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{FE0F}\\x{200D}\\x{20E3}\\x{E0020}-\\x{E007F}]");
  private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}");

  private Unmarked() {}

  /** What is left to be said; may be blank. */
  public static String of(String text) {
    String plain = LINK.matcher(text).replaceAll("$1");
    plain = STAGE_DIRECTION.matcher(plain).replaceAll("");
    plain = LIST_MARK.matcher(plain).replaceAll("");
    plain = MARKS.matcher(plain).replaceAll("");
    plain = EMOJI.matcher(plain).replaceAll("");
    return BLANKS.matcher(plain).replaceAll(" ");
  }
}
