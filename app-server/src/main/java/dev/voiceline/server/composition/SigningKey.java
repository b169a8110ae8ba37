package dev.voiceline.server.composition;

import dev.voiceline.server.config.TwilioSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that stream tokens are signed with. Derived from the account's token, so that every node
 * and every restart has the same one; without an account it is made up, and dies with the process.
 */
final class SigningKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  /** Keeps this key apart from whatever else is derived from the account's token. */
  private static final String LABEL = "voiceline stream tokens, version 1";

  private SigningKey() {}

  static byte[] of(Optional<TwilioSettings> twilio) {
    return twilio.map(account -> derived(account.authToken())).orElseGet(SigningKey::random);
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
