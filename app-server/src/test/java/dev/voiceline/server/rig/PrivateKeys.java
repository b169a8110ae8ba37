package dev.voiceline.server.rig;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Keys that recordings are encrypted for and opened with. */
public final class PrivateKeys {
  private static final int BITS = 2048;

  private PrivateKeys() {}

  public static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException absent) {
      throw new AssertionError(absent);
    }
  }

  /** The private half, in PKCS #8. */
  public static String pem(KeyPair pair) {
    String body =
        Base64.getMimeEncoder(64, new byte[] {10}).encodeToString(pair.getPrivate().getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
  }
}
