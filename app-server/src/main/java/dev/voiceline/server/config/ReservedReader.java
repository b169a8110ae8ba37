package dev.voiceline.server.config;

/**
 * A setting whose name is fixed and whose form is checked, although nothing makes use of it yet.
 */
final class ReservedReader {
  private ReservedReader() {}

  static void check(Fields fields) {
    fields.find(Setting.VOICELINE_DB_URL).ifPresent(given -> store(given, fields));
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
