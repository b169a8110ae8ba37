package dev.voiceline.core.eligibility.answer;

import java.util.regex.Pattern;

/** Codes as they may be put on record: what a payer writes in their place may be anything. */
public final class PlainCode {
  /** Stands for a code that is none. */
  public static final String UNKNOWN = "unknown";

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9:_-]{1,20}");

  private PlainCode() {}

  /** That code, or that it is none. */
  public static String of(String written) {
    return CODE.matcher(written).matches() ? written : UNKNOWN;
  }
}
