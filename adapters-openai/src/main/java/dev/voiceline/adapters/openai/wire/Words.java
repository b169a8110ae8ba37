package dev.voiceline.adapters.openai.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes words of others fit for a log. */
public final class Words {
  private static final Pattern SECRET = Pattern.compile("\\b(sk|ek)-?[A-Za-z0-9_*-]{4,}");
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_SENTENCE = 300;

  private Words() {}

  /** A name such as a code or a path: unexpected characters are dropped. */
  public static String plain(String name) {
    String kept = name.replaceAll("[^A-Za-z0-9_./\\[\\]-]", "");
    return kept.isEmpty() ? "unknown" : kept.substring(0, Math.min(kept.length(), LONGEST_NAME));
  }

  /** A sentence on one line and of bounded length, without anything that looks like a key. */
  public static String sentence(String text) {
    String line =
        SECRET
            .matcher(text.replaceAll("[\\p{Cntrl}\\s]+", " "))
            .replaceAll(Matcher.quoteReplacement("***"));
    return line.strip().substring(0, Math.min(line.strip().length(), LONGEST_SENTENCE));
  }
}
