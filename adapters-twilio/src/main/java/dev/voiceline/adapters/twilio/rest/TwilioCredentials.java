package dev.voiceline.adapters.twilio.rest;

/**
 * What requests are authorized with. Never printed.
 *
 * @param account the account's SID ({@code AC...})
 * @param user the account's SID, or an API key's ({@code SK...})
 * @param secret the account's auth token, or the API key's secret
 */
public record TwilioCredentials(String account, String user, String secret) {
  public TwilioCredentials {
    if (!Sid.isFit(account) || !Sid.isFit(user) || secret.isBlank()) {
      throw new IllegalArgumentException(
          "Twilio credentials are an account SID and an auth token, or an API key's SID and secret.");
    }
  }

  /** The account's own token, which also signs its webhooks. */
  public static TwilioCredentials authToken(String account, String token) {
    return new TwilioCredentials(account, account, token);
  }

  /** An API key of the account. */
  public static TwilioCredentials apiKey(String account, String keySid, String secret) {
    return new TwilioCredentials(account, keySid, secret);
  }

  @Override
  public String toString() {
    return "TwilioCredentials[***]";
  }
}
