package dev.voiceline.server.config;

import java.util.Optional;

/**
 * The Twilio account whose calls are answered.
 *
 * @param accountSid {@code AC} and 32 hexadecimal digits
 * @param authToken the secret that requests are signed with
 * @param phoneNumber the number that is dialed, in E.164
 */
public record TwilioSettings(String accountSid, String authToken, Optional<String> phoneNumber) {
  /** Never shows the token. */
  @Override
  public String toString() {
    return "TwilioSettings[" + accountSid + "]";
  }
}
