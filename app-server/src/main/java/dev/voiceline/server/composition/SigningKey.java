package dev.voiceline.server.composition;

import dev.voiceline.server.config.TwilioSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of stream tokens. Derived from the account's tokens, so that every node and every
 * restart has the same ones; without an account one is made up, and dies with the process.
 */
final class SigningKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  /** Keeps this key apart from whatever else is derived from the account's token. */
  private static final String LABEL = "voiceline stream tokens, version 1";

  private SigningKey() {}

  /** The first one signs; all of them check. */
  static List<byte[]> of(Optional<TwilioSettings> twilio) {
    return twilio
        .map(account -> account.authTokens().stream().map(SigningKey::derived).toList())
        .orElseGet(() -> List.of(random()));
  }

  private static byte[] derived(String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(LABEL.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
    }
  }

  private static byte[] random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
