package dev.voiceline.tck.conformance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one test of a kit ended.
 *
 * @param rule such as {@code STT-03}
 * @param sentence what the test shows of the rule
 * @param outcome how it ended
 * @param why it was not shown; empty otherwise
 */
record RuleResult(String rule, String sentence, Outcome outcome, String why) {
  private static final Pattern NAME = Pattern.compile("([A-Z]+-\\d{2}) (\\S.*)");

  enum Outcome {
    PASSED,
    /** The bench cannot show it, or the adapter does not do it and says so. */
    NOT_SHOWN,
    FAILED
  }

  /** The result of a test with that name; empty when it is not named by a rule. */
  static Optional<RuleResult> of(String name, Outcome outcome, String why) {
    Matcher named = NAME.matcher(name);
    return named.matches()
        ? Optional.of(new RuleResult(named.group(1), named.group(2), outcome, why))
        : Optional.empty();
  }

  static boolean isNamedByRule(String name) {
    return NAME.matcher(name).matches();
  }
}
