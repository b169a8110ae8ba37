package dev.voiceline.server.privacy;

import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Pseudonym;
import dev.voiceline.core.privacy.Pseudonyms;
import dev.voiceline.core.privacy.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes pseudonyms of telephone numbers and member IDs: the first half of their HMAC-SHA256. There
 * are so few numbers that a hash without a key would be undone by trying them all. Safe for use by
 * any thread.
 */
public final class KeyedPseudonyms implements Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int HEX_DIGITS = 32;

  /** Keeps these apart from whatever else is derived from the same secret. */
  private static final String LABEL = "voiceline pseudonyms, version 1";

  private final SecretKeySpec key;

  private KeyedPseudonyms(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * Pseudonyms that are the same on every machine and after every restart that has this secret.
   *
   * @throws IllegalArgumentException when it is blank
   */
  public static KeyedPseudonyms with(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("the secret of pseudonyms must not be blank");
    }
    SecretKeySpec given = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    return new KeyedPseudonyms(new SecretKeySpec(digest(given, LABEL), ALGORITHM));
  }

  /** Nothing for a number that is withheld: all such callers would become one. */
  @Override
  public Optional<Pseudonym> of(PhoneNumber number) {
    if (number.isWithheld()) {
      return Optional.empty();
    }
    String hex = HexFormat.of().formatHex(digest(key, number.reveal(Purpose.PSEUDONYM)));
    return Optional.of(new Pseudonym(hex.substring(0, HEX_DIGITS)));
  }

  /** Told apart from a number by what stands before it. */
  @Override
  public Optional<Pseudonym> of(MemberId member) {
    String hex =
        HexFormat.of().formatHex(digest(key, "member " + member.reveal(Purpose.PSEUDONYM)));
    return Optional.of(new Pseudonym(hex.substring(0, HEX_DIGITS)));
  }

  private static byte[] digest(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
    }
  }
}
