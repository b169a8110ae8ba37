package dev.voiceline.server.config;

import dev.voiceline.adapters.twilio.rest.TwilioCredentials;
import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Twilio account whose calls are answered.
 *
 * @param accountSid {@code AC} and 32 hexadecimal digits
 * @param authToken the secret that requests are signed with
 * @param secondAuthToken the other one, while the account's token is being changed
 * @param phoneNumber the number that is dialed, in E.164
 * @param apiKey what the REST API is asked with; without one the account's token is
 * @param messagingServiceSid what text messages are sent by; without one the number is
 * @param apiUrl where the REST API is: {@code https}, or {@code http} on this machine
 */
public record TwilioSettings(
    String accountSid,
    String authToken,
    Optional<String> secondAuthToken,
    Optional<PhoneNumber> phoneNumber,
    Optional<ApiKey> apiKey,
    Optional<String> messagingServiceSid,
    URI apiUrl) {
  /** All tokens that a request may be signed with; the first is the one to sign with. */
  public List<String> authTokens() {
    return Stream.concat(Stream.of(authToken), secondAuthToken.stream()).toList();
  }

  /**
   * What the REST API is asked with: an API key where there is one, the account's own token
   * otherwise.
   */
  public TwilioCredentials credentials() {
    return apiKey
        .map(key -> TwilioCredentials.apiKey(accountSid, key.sid(), key.secret()))
        .orElseGet(() -> TwilioCredentials.authToken(accountSid, authToken));
  }

  /** Never shows the tokens. */
  @Override
  public String toString() {
    return "TwilioSettings[" + accountSid + "]";
  }

  /**
   * A pair of name and secret.
   *
   * @param sid {@code SK} and 32 hexadecimal digits
   */
  public record ApiKey(String sid, String secret) {
    /** Never shows the secret. */
    @Override
    public String toString() {
      return "ApiKey[" + sid + "]";
    }
  }
}
