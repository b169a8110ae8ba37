package dev.voiceline.server.config;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the account's REST API is asked with.
 *
 * @param key instead of the account's token
 * @param messagingService that text messages are sent by, instead of the number
 * @param address where the API is
 */
record TwilioApiReader(
    Optional<TwilioSettings.ApiKey> key, Optional<String> messagingService, URI address) {
  private static final URI USUAL = URI.create("https://api.twilio.com");
  private static final Pattern KEY = Pattern.compile("SK[0-9a-fA-F]{32}");
  private static final Pattern SERVICE = Pattern.compile("MG[0-9a-fA-F]{32}");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]+");
  private static final Set<String> LOOPBACKS = Set.of("localhost", "127.0.0.1", "[::1]");

  static TwilioApiReader read(Fields fields) {
    return new TwilioApiReader(key(fields), messagingService(fields), address(fields));
  }

  private static Optional<TwilioSettings.ApiKey> key(Fields fields) {
    Optional<String> sid = fields.find(Setting.TWILIO_API_KEY_SID).map(Given::text);
    Optional<String> secret = fields.find(Setting.TWILIO_API_KEY_SECRET).map(Given::text);
    if (sid.isPresent() && !KEY.matcher(sid.get()).matches()) {
      fields.problem(
          "TWILIO_API_KEY_SID is not the SID of an API key: it must be SK and 32 hexadecimal digits.");
    }
    if (secret.isPresent() && !PRINTABLE.matcher(secret.get()).matches()) {
      fields.problem(
          "TWILIO_API_KEY_SECRET holds blanks or characters that no secret has: copy it again.");
    }
    if (sid.isPresent() != secret.isPresent()) {
      fields.problem(
          "%s is set but %s is not: set both, or leave both out to use the account's token."
              .formatted(
                  sid.isPresent() ? "TWILIO_API_KEY_SID" : "TWILIO_API_KEY_SECRET",
                  sid.isPresent() ? "TWILIO_API_KEY_SECRET" : "TWILIO_API_KEY_SID"));
    }
    return sid.flatMap(name -> secret.map(word -> new TwilioSettings.ApiKey(name, word)));
  }

  private static Optional<String> messagingService(Fields fields) {
    Optional<String> sid = fields.find(Setting.TWILIO_MESSAGING_SERVICE_SID).map(Given::text);
    if (sid.isPresent() && !SERVICE.matcher(sid.get()).matches()) {
      fields.problem(
          "TWILIO_MESSAGING_SERVICE_SID is not the SID of a messaging service: it must be MG and 32"
              + " hexadecimal digits.");
    }
    return sid;
  }

  private static URI address(Fields fields) {
    Optional<URI> address =
        fields.find(Setting.TWILIO_API_URL).map(Given::text).map(TwilioApiReader::parsed);
    if (address.isPresent() && !isSafe(address.get())) {
      fields.problem(
          "TWILIO_API_URL must be an https:// address, or http:// on this machine, such as"
              + " https://api.twilio.com.");
    }
    return address.orElse(USUAL);
  }

  private static URI parsed(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException malformed) {
      return URI.create("");
    }
  }

  /** The account's secret travels with every request. */
  private static boolean isSafe(URI address) {
    String host = String.valueOf(address.getHost());
    boolean local = "http".equals(address.getScheme()) && LOOPBACKS.contains(host);
    return address.getHost() != null && ("https".equals(address.getScheme()) || local);
  }
}
