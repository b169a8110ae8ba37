package dev.voiceline.simulator.twilio.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Lets in who has the account's credentials and speaks forms. */
final class Admission {
  private static final String BASIC = "Basic ";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final RestSettings settings;

  Admission(RestSettings settings) {
    this.settings = settings;
  }

  void check(RestRequest request) {
    if (!authorized(request.header("Authorization").orElse(""))) {
      throw new RestRefusal(401, 20003, "Authenticate");
    }
    if (!request.path().startsWith("/2010-04-01/Accounts/" + settings.account().sid())) {
      throw RestRefusal.notFound(request.path());
    }
    if (request.method().equals("POST") && !isForm(request)) {
      throw new RestRefusal(415, 20415, "The Content-Type is not supported");
    }
  }

  static boolean isForm(RestRequest request) {
    String type = request.header("Content-Type").orElse("");
    return type.split(";", -1)[0].trim().toLowerCase(Locale.ROOT).equals(FORM);
  }

  private boolean authorized(String header) {
    if (!header.startsWith(BASIC)) {
      return false;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).trim());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2 && settings.admits(parts[0], parts[1]);
    } catch (IllegalArgumentException garbled) {
      return false;
    }
  }
}
