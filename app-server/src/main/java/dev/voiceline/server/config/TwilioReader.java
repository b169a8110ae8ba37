package dev.voiceline.server.config;

import dev.voiceline.core.privacy.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Twilio account, and the public address that goes with it. */
final class TwilioReader {
  private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]+");
  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern DOMAIN =
      Pattern.compile(LABEL + "(\\." + LABEL + ")*(:[0-9]{1,5})?");

  private TwilioReader() {}

  /** Whether any of an account is there, sound or not. */
  static boolean isNamed(Fields fields) {
    return fields.has(Setting.TWILIO_ACCOUNT_SID) || fields.has(Setting.TWILIO_AUTH_TOKEN);
  }

  static Optional<TwilioSettings> account(Fields fields) {
    Optional<String> sid = fields.find(Setting.TWILIO_ACCOUNT_SID).map(Given::text);
    Optional<String> token = fields.find(Setting.TWILIO_AUTH_TOKEN).map(Given::text);
    sid.ifPresent(text -> checkSid(text, fields));
    token.ifPresent(text -> checkToken(Setting.TWILIO_AUTH_TOKEN, text, fields));
    if (sid.isPresent() != token.isPresent()) {
      fields.problem(
          sid.isPresent()
              ? "TWILIO_ACCOUNT_SID is set but TWILIO_AUTH_TOKEN is not: copy both from"
                  + " https://console.twilio.com, or leave both out."
              : "TWILIO_AUTH_TOKEN is set but TWILIO_ACCOUNT_SID is not: copy both from"
                  + " https://console.twilio.com, or leave both out.");
    }
    Optional<String> second = second(fields, token);
    Optional<PhoneNumber> number = PhoneNumbers.read(fields, Setting.TWILIO_PHONE_NUMBER);
    TwilioApiReader api = TwilioApiReader.read(fields);
    if (sid.isPresent() && token.isPresent()) {
      return Optional.of(
          new TwilioSettings(
              sid.get(),
              token.get(),
              second,
              number,
              api.key(),
              api.messagingService(),
              api.address()));
    }
    return Optional.empty();
  }

  private static Optional<String> second(Fields fields, Optional<String> first) {
    Optional<String> second = fields.find(Setting.TWILIO_AUTH_TOKEN_SECONDARY).map(Given::text);
    second.ifPresent(text -> checkToken(Setting.TWILIO_AUTH_TOKEN_SECONDARY, text, fields));
    if (second.isPresent() && first.isEmpty()) {
      fields.problem(
          "TWILIO_AUTH_TOKEN_SECONDARY is set but TWILIO_AUTH_TOKEN is not: put the token in use into"
              + " TWILIO_AUTH_TOKEN.");
    } else if (second.isPresent() && second.equals(first)) {
      fields.problem(
          "TWILIO_AUTH_TOKEN_SECONDARY is the same as TWILIO_AUTH_TOKEN: leave it out unless you are"
              + " changing the token.");
    }
    return second;
  }

  static Optional<String> domain(Fields fields) {
    Optional<String> domain = host(fields, Setting.YOUR_DOMAIN);
    if (domain.isEmpty() && isNamed(fields)) {
      fields.problem(
          "YOUR_DOMAIN is not set: with a Twilio account it must name the public host of this server,"
              + " such as abc123.ngrok.io.");
    }
    return domain;
  }

  /** A public host without anything else. */
  static Optional<String> host(Fields fields, Setting setting) {
    Optional<String> domain = fields.find(setting).map(Given::text);
    domain
        .flatMap(TwilioReader::faultOfDomain)
        .ifPresent(fault -> fields.problem(setting.name() + fault));
    return domain;
  }

  static boolean isDomain(String text) {
    return faultOfDomain(text).isEmpty();
  }

  private static void checkSid(String sid, Fields fields) {
    if (sid.startsWith("SK")) {
      fields.problem(
          "TWILIO_ACCOUNT_SID holds an API key (SK...): put the account SID there, which begins with AC.");
    } else if (!ACCOUNT.matcher(sid).matches()) {
      fields.problem(
          "TWILIO_ACCOUNT_SID is not an account SID: it must be AC and 32 hexadecimal digits; copy it"
              + " from https://console.twilio.com.");
    }
  }

  private static void checkToken(Setting setting, String token, Fields fields) {
    if (!PRINTABLE.matcher(token).matches()) {
      fields.problem(
          setting.name()
              + " holds blanks or characters that no token has: copy it again from"
              + " https://console.twilio.com.");
    }
  }

  private static Optional<String> faultOfDomain(String domain) {
    String shown = Fields.shown(domain);
    int scheme = domain.indexOf("://");
    if (scheme >= 0) {
      return Optional.of(
          " is \"%s\": leave out %s:// and write the host only."
              .formatted(shown, domain.substring(0, scheme).toLowerCase(Locale.ROOT)));
    }
    if (domain.contains("/")) {
      return Optional.of(
          " is \"%s\": leave out everything from the first / and write the host only."
              .formatted(shown));
    }
    return DOMAIN.matcher(domain).matches()
        ? Optional.empty()
        : Optional.of(
            " is \"%s\", but must be a host name, such as abc123.ngrok.io.".formatted(shown));
  }
}
