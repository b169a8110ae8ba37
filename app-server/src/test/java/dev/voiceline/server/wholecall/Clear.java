package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The identifiers of the patients whom these tests call about, as they must not stand anywhere. */
final class Clear {
  private static final List<String> IDENTIFIERS =
      List.of(
          "123456(?!7893)",
          "789012",
          "345678(?!93)",
          "1985-03-15",
          "19850315",
          "March 15",
          "1990-07-22",
          "19900722",
          "July 22",
          "1975-11-30",
          "19751130",
          "November 30",
          "(?i)tester",
          "(?i)jordan");

  private Clear() {}

  static void assertNoneIn(List<String> log) {
    for (String identifier : IDENTIFIERS) {
      assertThat(log)
          .as("lines with an identifier")
          .noneMatch(line -> line.matches("(?s).*" + identifier + ".*"));
    }
  }
}
