package dev.voiceline.server.config;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Settings whose name is fixed and whose form is checked, although this version has one choice only
 * or makes no use of them yet.
 */
final class ReservedReader {
  private static final Set<String> LATER = Set.of("x12", "fhir", "clearinghouse");
  private static final Set<String> LOOPBACKS = Set.of("localhost", "127.0.0.1", "[::1]");

  private ReservedReader() {}

  static void check(Fields fields) {
    fields.find(Setting.VOICELINE_ELIGIBILITY).ifPresent(given -> directory(given, fields));
    fields.find(Setting.VOICELINE_DB_URL).ifPresent(given -> store(given, fields));
    fields.find(Setting.TWILIO_API_URL).ifPresent(given -> api(given, fields));
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

  private static void api(Given given, Fields fields) {
    if (!isSafeAddress(given.text())) {
      fields.problem(
          "TWILIO_API_URL must be an https:// address, or http:// on this machine, such as"
              + " https://api.twilio.com.");
    }
  }

  private static boolean isSafeAddress(String text) {
    try {
      URI address = URI.create(text);
      String host = address.getHost();
      boolean local =
          "http".equals(address.getScheme()) && LOOPBACKS.contains(String.valueOf(host));
      return host != null && ("https".equals(address.getScheme()) || local);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
