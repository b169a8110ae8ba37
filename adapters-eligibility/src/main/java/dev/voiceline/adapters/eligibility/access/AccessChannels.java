package dev.voiceline.adapters.eligibility.access;

import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.http.Channel;
import dev.voiceline.adapters.eligibility.payer.http.HeaderChannel;
import dev.voiceline.adapters.eligibility.payer.http.PayerHttp;
import dev.voiceline.adapters.eligibility.payer.http.TokenChannel;
import dev.voiceline.adapters.eligibility.payer.http.TokenGrant;
import dev.voiceline.adapters.eligibility.payer.http.Tokens;
import dev.voiceline.core.time.Clock;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Channels to a web server that show what it wants to see. */
public final class AccessChannels {
  private AccessChannels() {}

  /**
   * Opens one.
   *
   * @param base of the server, where SMART's configuration is found
   * @throws IllegalArgumentException when the access does not fit; one sentence for the operator
   */
  public static Channel open(Access access, URI base, Clock clock) {
    if (access instanceof Access.None) {
      return PayerHttp.open(Optional.empty(), clock);
    }
    if (access instanceof Access.HeaderKey key) {
      return new HeaderChannel(PayerHttp.open(Optional.empty(), clock), key);
    }
    if (access instanceof Access.ClientSecret secret) {
      return withTokens(TokenGrant.of(secret), clock);
    }
    if (access instanceof Access.SignedAssertion signed) {
      Assertions assertions =
          new Assertions(
              SigningKey.read(signed.key()),
              signed.keyId(),
              signed.clientId(),
              () -> UUID.randomUUID().toString(),
              clock);
      return withTokens(new SmartGrant(base, assertions, signed.scope(), clock), clock);
    }
    if (access instanceof Access.Certificate certificate) {
      return PayerHttp.open(Optional.of(certificate), clock);
    }
    throw new IllegalArgumentException(
        "a user name and a password are for X12; a web API takes a key, a client secret, a signed"
            + " assertion or a certificate");
  }

  private static Channel withTokens(TokenGrant grant, Clock clock) {
    Channel http = PayerHttp.open(Optional.empty(), clock);
    return new TokenChannel(http, new Tokens(http, grant, clock), clock);
  }
}
