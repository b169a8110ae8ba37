package dev.voiceline.adapters.twilio.recording;

import dev.voiceline.adapters.twilio.rest.EncryptionDetails;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * The private half of the key whose public half was given to Twilio to encrypt recordings with.
 * Never printed. Immutable; safe for use by any thread.
 */
public final class RecordingKey {
  private static final int CONTENT_KEY_BYTES = 32;

  /** The parameters are spelled out: the name of the cipher alone means SHA-1 for MGF1 in Java. */
  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  private final PrivateKey key;

  private RecordingKey(PrivateKey key) {
    this.key = key;
  }

  /**
   * Reads a key.
   *
   * @param pem PKCS #8, unencrypted: {@code -----BEGIN PRIVATE KEY-----}
   * @throws IllegalArgumentException if it is anything else
   */
  public static RecordingKey of(String pem) {
    String body =
        pem.strip()
            .replaceFirst("^-----BEGIN PRIVATE KEY-----", "")
            .replaceFirst("-----END PRIVATE KEY-----$", "")
            .replaceAll("\\s", "");
    try {
      byte[] encoded = Base64.getDecoder().decode(body);
      return new RecordingKey(
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
      throw new IllegalArgumentException(
          "The key for recordings is not an RSA key in PKCS #8: its first line must be"
              + " -----BEGIN PRIVATE KEY-----.");
    }
  }

  /** The key of one recording's content. */
  SecretKeySpec contentKey(EncryptionDetails details) throws RecordingTrouble {
    try {
      Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, OAEP);
      byte[] content = cipher.doFinal(Base64.getDecoder().decode(details.encryptedKey()));
      if (content.length != CONTENT_KEY_BYTES) {
        throw RecordingTrouble.lasting("The recording's content key is not one of AES-256.");
      }
      return new SecretKeySpec(content, "AES");
    } catch (IllegalArgumentException | GeneralSecurityException wrong) {
      throw RecordingTrouble.lasting(
          "The recording was encrypted for another key: set the private half of the public key that"
              + " Twilio uses.");
    }
  }

  @Override
  public String toString() {
    return "RecordingKey[***]";
  }
}
