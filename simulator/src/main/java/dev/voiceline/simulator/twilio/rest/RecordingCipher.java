package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonObject;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * Encrypts recordings as Twilio does: each with an AES key of its own (GCM, the tag at the end of
 * the file), which is wrapped with the account's RSA key (OAEP with SHA-256, also in MGF1).
 */
final class RecordingCipher {
  /** A recording that only the owner of the private key can hear. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; kept to be sent
  record Encrypted(byte[] file, JsonObject details) {}

  private static final int KEY_BITS = 256;
  private static final int TAG_BITS = 128;
  private static final int IV_BYTES = 12;

  private final RecordingEncryption encryption;
  private final SecureRandom random = new SecureRandom();

  RecordingCipher(RecordingEncryption encryption) {
    this.encryption = encryption;
  }

  Encrypted encrypt(byte[] wav) {
    try {
      KeyGenerator keys = KeyGenerator.getInstance("AES");
      keys.init(KEY_BITS, random);
      SecretKey key = keys.generateKey();
      byte[] iv = new byte[IV_BYTES];
      random.nextBytes(iv);
      Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
      return new Encrypted(
          aes.doFinal(wav),
          new Json()
              .text("type", "rsa-aes")
              .text("public_key_sid", encryption.keySid())
              .text("encrypted_cek", base64(wrapped(key)))
              .text("iv", base64(iv))
              .build());
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("the recording's public key cannot be used", unusable);
    }
  }

  private byte[] wrapped(SecretKey key) throws GeneralSecurityException {
    Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
    rsa.init(
        Cipher.ENCRYPT_MODE,
        encryption.key(),
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    return rsa.doFinal(key.getEncoded());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
