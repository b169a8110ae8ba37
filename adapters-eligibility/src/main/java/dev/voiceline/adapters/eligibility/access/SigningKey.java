package dev.voiceline.adapters.eligibility.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private key that signs assertions as SMART backend services asks for: RS384 or ES384. It prints
 * nothing of the key.
 */
final class SigningKey {
  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final int LARGEST_FILE = 64 * 1024;
  private static final int SMALLEST_RSA_BITS = 2048;
  private static final int EC_BITS = 384;

  private final PrivateKey key;
  private final String algorithm;

  private SigningKey(PrivateKey key, String algorithm) {
    this.key = key;
    this.algorithm = algorithm;
  }

  /**
   * Reads a PEM file.
   *
   * @throws IllegalArgumentException when it is not such a key; one sentence for the operator
   */
  static SigningKey read(Path file) {
    Matcher pem = PKCS8.matcher(text(file));
    if (!pem.find()) {
      throw new IllegalArgumentException(
          "the key file "
              + file
              + " is no unencrypted PKCS 8 key in PEM (BEGIN PRIVATE KEY); make one with"
              + " openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW");
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
      return of(file, new PKCS8EncodedKeySpec(der));
    } catch (IllegalArgumentException noBase64) {
      throw wrong(file);
    }
  }

  private static SigningKey of(Path file, PKCS8EncodedKeySpec encoded) {
    PrivateKey key = decoded(file, encoded);
    if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() >= SMALLEST_RSA_BITS) {
      return new SigningKey(key, "RS384");
    }
    if (key instanceof ECPrivateKey ec && ec.getParams().getOrder().bitLength() == EC_BITS) {
      return new SigningKey(key, "ES384");
    }
    throw wrong(file);
  }

  private static PrivateKey decoded(Path file, PKCS8EncodedKeySpec encoded) {
    for (String kind : new String[] {"RSA", "EC"}) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(encoded);
      } catch (GeneralSecurityException anotherKind) {
        // The next kind is tried.
      }
    }
    throw wrong(file);
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw wrong(file);
      }
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("the key file " + file + " cannot be read");
    }
  }

  private static IllegalArgumentException wrong(Path file) {
    return new IllegalArgumentException(
        "the key in " + file + " must be RSA of at least 2048 bits, or EC on the curve P-384");
  }

  /** The name of the algorithm in a JWT (RFC 7518). */
  String algorithm() {
    return algorithm;
  }

  /** The signature of those bytes, in the form of a JWT. */
  byte[] sign(byte[] content) {
    try {
      Signature signature =
          Signature.getInstance(
              algorithm.equals("RS384") ? "SHA384withRSA" : "SHA384withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key that was accepted cannot sign");
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + algorithm + "]";
  }
}
