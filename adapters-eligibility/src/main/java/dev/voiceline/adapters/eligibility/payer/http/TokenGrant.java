package dev.voiceline.adapters.eligibility.payer.http;

import dev.voiceline.adapters.eligibility.payer.Access.ClientSecret;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** How a token is asked for (RFC 6749, 4.4). */
@FunctionalInterface
public interface TokenGrant {
  /** Asks the token server; the answer is read elsewhere. */
  CompletionStage<WebReply> ask(Channel http, Duration within);

  /**
   * With a shared secret. Both go into the form: the header is what the standard prefers, and what
   * the token servers of payers' gateways often do not read.
   *
   * @throws IllegalArgumentException when the address may not be used; one sentence
   */
  static TokenGrant of(ClientSecret access) {
    URI url = PayerAddress.checked(access.token());
    Map<String, String> fields = new HashMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_id", access.clientId());
    fields.put("client_secret", access.secret());
    if (!access.scope().isBlank()) {
      fields.put("scope", access.scope());
    }
    return (http, within) ->
        http.send(WebRequest.form(url, fields).with("Accept", "application/json"), within);
  }
}
