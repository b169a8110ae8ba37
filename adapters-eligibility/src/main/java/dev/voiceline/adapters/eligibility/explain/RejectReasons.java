package dev.voiceline.adapters.eligibility.explain;

import java.util.Map;

/** What payers' codes of refusal mean, in US English. */
final class RejectReasons {
  private static final Map<String, String> MEANINGS = CodeTable.read("reject-reasons.txt");

  private RejectReasons() {}

  static String meaning(String code) {
    return MEANINGS.getOrDefault(code, "a reason of the sender's own");
  }
}
