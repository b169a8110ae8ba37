package dev.voiceline.core.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Pseudonyms by a keyed hash (HMAC-SHA256, RFC 2104), cut to its first half. There are so few
 * numbers that a hash without a key would be undone by trying them all. Safe for use by any thread.
 */
public final class KeyedHash implements Pseudonyms {
  private static final int BLOCK = 64;
  private static final int HEX_DIGITS = 32;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  /** Keeps these apart from whatever else is derived from the same secret. */
  private static final String LABEL = "voiceline pseudonyms, version 1";

  private final byte[] key;

  private KeyedHash(byte[] key) {
    this.key = key;
  }

  /** With that key. */
  public static KeyedHash with(byte[] key) {
    return new KeyedHash(key.length > BLOCK ? sha256(key, new byte[0]) : key.clone());
  }

  /**
   * With a key that follows from a secret, which may serve other purposes too: the pseudonyms are
   * the same on every machine and after every restart that has it.
   *
   * @throws IllegalArgumentException when it is blank
   */
  public static KeyedHash ofSecret(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("the secret of pseudonyms must not be blank");
    }
    return with(with(bytes(secret)).hmac(bytes(LABEL)));
  }

  /** With a key that is made up now and dies with the process. */
  public static KeyedHash ofThisProcess() {
    byte[] key = new byte[BLOCK];
    new SecureRandom().nextBytes(key);
    return new KeyedHash(key);
  }

  @Override
  public Optional<Pseudonym> of(PhoneNumber number) {
    return number.isWithheld()
        ? Optional.empty()
        : Optional.of(pseudonym(number.reveal(Purpose.PSEUDONYM)));
  }

  /** Told apart from a number by what stands before it. */
  @Override
  public Optional<Pseudonym> of(MemberId member) {
    return Optional.of(pseudonym("member " + member.reveal(Purpose.PSEUDONYM)));
  }

  private Pseudonym pseudonym(String text) {
    String hex = HexFormat.of().formatHex(hmac(bytes(text)));
    return new Pseudonym(hex.substring(0, HEX_DIGITS));
  }

  byte[] hmac(byte[] text) {
    return sha256(padded(OUTER), sha256(padded(INNER), text));
  }

  private byte[] padded(byte pad) {
    byte[] block = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
    }
    return block;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] first, byte[] second) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(first);
      return digest.digest(second);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
