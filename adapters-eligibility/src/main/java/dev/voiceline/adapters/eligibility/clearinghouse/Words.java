package dev.voiceline.adapters.eligibility.clearinghouse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Codes that newer shapes write as words, in any case and with any joints. */
final class Words {
  private static final Map<String, String> LEVELS =
      Map.of(
          "individual", "IND",
          "family", "FAM",
          "employee only", "EMP",
          "employee and spouse", "ESP",
          "employee and children", "ECH",
          "spouse and children", "SPC",
          "children only", "CHD",
          "dependents only", "DEP",
          "spouse only", "SPO");
  private static final Map<String, String> PERIODS =
      Map.ofEntries(
          Map.entry("hour", "6"),
          Map.entry("day", "7"),
          Map.entry("24 hours", "13"),
          Map.entry("years", "21"),
          Map.entry("service year", "22"),
          Map.entry("calendar year", "23"),
          Map.entry("year to date", "24"),
          Map.entry("contract", "25"),
          Map.entry("episode", "26"),
          Map.entry("visit", "27"),
          Map.entry("outlier", "28"),
          Map.entry("remaining", "29"),
          Map.entry("exceeded", "30"),
          Map.entry("not exceeded", "31"),
          Map.entry("lifetime", "32"),
          Map.entry("lifetime remaining", "33"),
          Map.entry("month", "34"),
          Map.entry("week", "35"),
          Map.entry("admission", "36"));
  private static final Map<String, String> NETWORKS =
      Map.of(
          "in network", "Y",
          "yes", "Y",
          "out of network", "N",
          "no", "N",
          "in and out of network", "W",
          "not applicable", "W",
          "unknown", "U");
  private static final Map<String, String> APPROVALS =
      Map.of("required", "Y", "yes", "Y", "not required", "N", "no", "N", "unknown", "U");
  private static final Map<String, String> STATUSES =
      Map.of(
          "active coverage", "1",
          "active", "1",
          "active full risk capitation", "2",
          "active services capitated", "3",
          "active services capitated to primary care physician", "4",
          "active services capitated to primary care provider", "4",
          "active pending investigation", "5",
          "inactive", "6",
          "inactive pending eligibility update", "7",
          "inactive pending investigation", "8");
  private static final Map<String, String> UNITS =
      Map.of(
          "visits", "VS", "days", "DY", "hours", "HS", "month", "MN", "months", "MN", "units",
          "FL");

  private static final Map<String, String> INSURANCES =
      Map.ofEntries(
          Map.entry("health maintenance organization hmo", "HM"),
          Map.entry("health maintenance organization hmo medicare risk", "HN"),
          Map.entry("preferred provider organization ppo", "PR"),
          Map.entry("point of service pos", "PS"),
          Map.entry("exclusive provider organization", "EP"),
          Map.entry("indemnity", "IN"),
          Map.entry("medicare part a", "MA"),
          Map.entry("medicare part b", "MB"),
          Map.entry("medicaid", "MC"),
          Map.entry("qualified medicare beneficiary", "QM"),
          Map.entry("commercial", "C1"),
          Map.entry("workers compensation", "WC"),
          Map.entry("other", "OT"));

  private Words() {}

  static Optional<String> insurance(Optional<String> word) {
    return code(INSURANCES, word);
  }

  static Optional<String> level(Optional<String> word) {
    return code(LEVELS, word);
  }

  static Optional<String> period(Optional<String> word) {
    return code(PERIODS, word);
  }

  static Optional<String> network(Optional<String> word) {
    return code(NETWORKS, word);
  }

  static Optional<String> approval(Optional<String> word) {
    return code(APPROVALS, word);
  }

  static Optional<String> status(Optional<String> word) {
    return code(STATUSES, word);
  }

  static Optional<String> unit(Optional<String> word) {
    return code(UNITS, word);
  }

  /** The code; a word that is not in the table stays as it is, so that it is warned of. */
  private static Optional<String> code(Map<String, String> table, Optional<String> word) {
    return word.map(
        each ->
            table.getOrDefault(
                each.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip(), each));
  }
}
