package dev.voiceline.server.config;

import java.util.Locale;
import java.util.Set;

/**
 * Settings whose name is fixed and whose form is checked, although this version has one choice only
 * or makes no use of them yet.
 */
final class ReservedReader {
  private static final Set<String> LATER = Set.of("x12", "fhir", "clearinghouse");

  private ReservedReader() {}

  static void check(Fields fields) {
    fields.find(Setting.VOICELINE_ELIGIBILITY).ifPresent(given -> directory(given, fields));
    fields.find(Setting.VOICELINE_DB_URL).ifPresent(given -> store(given, fields));
  }

  private static void directory(Given given, Fields fields) {
    String choice = given.text().toLowerCase(Locale.ROOT);
    if (!choice.equals("demo")) {
      fields.problem(
          "VOICELINE_ELIGIBILITY is \"%s\", which is %s: choose demo."
              .formatted(
                  Fields.shown(choice),
                  LATER.contains(choice) ? "not available in this version" : "unknown"));
    }
  }

  /** May hold a password, so it is not shown. */
  private static void store(Given given, Fields fields) {
    if (!given.text().startsWith("jdbc:sqlite:") && !given.text().startsWith("jdbc:postgresql:")) {
      fields.problem(
          "VOICELINE_DB_URL must begin with jdbc:sqlite: or jdbc:postgresql:, such as"
              + " jdbc:sqlite:data/voiceline.db.");
    }
  }
}
