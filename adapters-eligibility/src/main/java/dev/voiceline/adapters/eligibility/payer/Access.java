package dev.voiceline.adapters.eligibility.payer;

import java.net.URI;
import java.nio.file.Path;

/** How a payer knows that it is us. It prints no secret. */
public sealed interface Access {
  /** Only by where the request comes from, or by nothing. */
  record None() implements Access {}

  /** A user name and a password: WS-Security in SOAP, fields in MIME (CORE vC2). */
  record Login(String user, String password) implements Access {
    @Override
    public String toString() {
      return "Login[***]";
    }
  }

  /** A key in a header of its own, or in {@code Authorization}. */
  record HeaderKey(String header, String key) implements Access {
    @Override
    public String toString() {
      return "HeaderKey[" + header + ", ***]";
    }
  }

  /** OAuth 2 client credentials with a shared secret (RFC 6749 4.4). */
  record ClientSecret(URI token, String clientId, String secret, String scope) implements Access {
    @Override
    public String toString() {
      return "ClientSecret[" + token + ", ***]";
    }
  }

  /**
   * SMART backend services: a signed assertion for a token that lives some minutes.
   *
   * @param key a private key in PEM, PKCS 8, RSA or EC P-384
   * @param keyId of the public key that the payer has
   */
  record SignedAssertion(String clientId, Path key, String keyId, String scope) implements Access {}

  /** A certificate for the TLS channel, in a PKCS 12 file (X.509, CORE vC2 and vC4). */
  record Certificate(Path store, String password) implements Access {
    @Override
    public String toString() {
      return "Certificate[" + store + ", ***]";
    }
  }
}
