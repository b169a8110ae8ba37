package dev.voiceline.adapters.eligibility.explain;

import java.util.Map;

/** What is wrong with an interchange by its acknowledgement (X12 TA105). */
final class InterchangeErrors {
  private static final Map<String, String> WORDS = CodeTable.read("interchange-errors.txt");

  private InterchangeErrors() {}

  static String words(String code) {
    return WORDS.getOrDefault(code, "the interchange was not accepted");
  }
}
