package dev.voiceline.adapters.store.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of the operator. It wraps other keys and closes nothing else. Prints its id alone. */
public final class MasterKey {
  private static final int BYTES = 32;
  private static final int ID_BYTES = 8;

  private final String id;
  private final SecretKey wrapping;
  private final SecretKey deriving;

  private MasterKey(byte[] secret) {
    this.deriving = new SecretKeySpec(secret, "HmacSHA256");
    this.wrapping = new SecretKeySpec(hmac(deriving, ascii("voiceline wrapping")), "AES");
    byte[] name = hmac(deriving, ascii("voiceline key id"));
    this.id = HexFormat.of().formatHex(Arrays.copyOf(name, ID_BYTES));
  }

  /**
   * From configuration.
   *
   * @param base64 32 random bytes
   * @throws IllegalArgumentException when it is not; it does not quote it
   */
  public static MasterKey parse(String base64) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException("the master key is not base64: use 32 random bytes in it");
    }
    if (secret.length != BYTES) {
      throw new IllegalArgumentException(
          "the master key has " + secret.length + " bytes: use 32 random bytes in base64");
    }
    return new MasterKey(secret);
  }

  /** 16 hex digits that tell keys apart and say nothing about them. */
  public String id() {
    return id;
  }

  SecretKey wrapping() {
    return wrapping;
  }

  /** A key for one more use. */
  SecretKey derived(byte[] use) {
    return new SecretKeySpec(hmac(deriving, use), "AES");
  }

  private static byte[] hmac(SecretKey key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", impossible);
    }
  }

  private static byte[] ascii(String words) {
    return words.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "master key " + id;
  }
}
