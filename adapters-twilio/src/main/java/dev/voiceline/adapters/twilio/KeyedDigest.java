package dev.voiceline.adapters.twilio;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed digest (RFC 2104) with its key. Immutable; safe for use by any thread. */
final class KeyedDigest {
  private final String algorithm;
  private final SecretKeySpec key;

  private KeyedDigest(String algorithm, byte[] key) {
    this.algorithm = algorithm;
    this.key = new SecretKeySpec(key, algorithm);
  }

  /** HMAC-SHA1, 20 bytes: what the carrier signs with. */
  static KeyedDigest hmacSha1(byte[] key) {
    return new KeyedDigest("HmacSHA1", key);
  }

  /** HMAC-SHA256, 32 bytes. */
  static KeyedDigest hmacSha256(byte[] key) {
    return new KeyedDigest("HmacSHA256", key);
  }

  /** The digest without a key, 32 bytes. */
  static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  byte[] over(byte[] message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has " + algorithm, absent);
    }
  }
}
