package dev.voiceline.tck.conformance;

import dev.voiceline.tck.conformance.RuleResult.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The results of a test class as Markdown. The same results always give the same text. */
record ConformanceTable(List<RuleResult> results) {
  /** The rules that all ports have in common come last. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String rule) -> rule.startsWith("LEAK-"))
          .thenComparing(Comparator.naturalOrder());

  ConformanceTable {
    results = List.copyOf(results);
  }

  /** Rule by rule, then what was not shown, and why. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| rule | what its tests show | result |");
    lines.add("|---|---|---|");
    byRule().forEach((rule, tests) -> lines.add(row(rule, tests)));
    List<String> notShown = notShown();
    if (!notShown.isEmpty()) {
      lines.add("");
      lines.add("Not shown:");
      lines.add("");
      lines.addAll(notShown);
    }
    return lines;
  }

  private Map<String, List<RuleResult>> byRule() {
    return results.stream()
        .collect(
            Collectors.groupingBy(
                RuleResult::rule, () -> new TreeMap<>(ORDER), Collectors.toList()));
  }

  private static String row(String rule, List<RuleResult> tests) {
    String sentences =
        tests.stream().map(RuleResult::sentence).sorted().distinct().collect(joined());
    return "| `" + rule + "` | " + sentences + " | " + result(tests) + " |";
  }

  private static String result(List<RuleResult> tests) {
    List<String> parts = new ArrayList<>();
    count(tests, Outcome.PASSED, "passed", parts);
    count(tests, Outcome.NOT_SHOWN, "not shown", parts);
    count(tests, Outcome.FAILED, "FAILED", parts);
    return String.join(", ", parts);
  }

  private static void count(
      List<RuleResult> tests, Outcome outcome, String word, List<String> parts) {
    long count = tests.stream().filter(test -> test.outcome() == outcome).count();
    if (count > 0) {
      parts.add(count + " " + word);
    }
  }

  private List<String> notShown() {
    return new ArrayList<>(
        results.stream()
            .filter(test -> test.outcome() == Outcome.NOT_SHOWN)
            .map(test -> "- `" + test.rule() + "` " + test.sentence() + ": " + test.why())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("; ");
  }
}
