package dev.voiceline.adapters.twilio.recording;

import dev.voiceline.adapters.twilio.rest.EncryptionDetails;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** A recording that was encrypted the way Twilio does it, with keys made for the occasion. */
final class SealedWav {
  private final byte[] ciphertext;
  private final EncryptionDetails details;

  SealedWav(byte[] ciphertext, EncryptionDetails details) {
    this.ciphertext = ciphertext;
    this.details = details;
  }

  /** Not a copy: a test may tamper with it. */
  byte[] ciphertext() {
    return ciphertext;
  }

  EncryptionDetails details() {
    return details;
  }

  static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException absent) {
      throw new AssertionError(absent);
    }
  }

  static String pem(KeyPair keys) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(keys.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  static SealedWav of(byte[] wav, KeyPair keys) {
    return of(wav, keys, MGF1ParameterSpec.SHA256);
  }

  static SealedWav of(byte[] wav, KeyPair keys, MGF1ParameterSpec mgf1) {
    try {
      byte[] contentKey = random(32);
      byte[] iv = random(12);
      Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(128, iv));
      Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
      rsa.init(
          Cipher.ENCRYPT_MODE,
          keys.getPublic(),
          new OAEPParameterSpec("SHA-256", "MGF1", mgf1, PSource.PSpecified.DEFAULT));
      return new SealedWav(
          aes.doFinal(wav),
          new EncryptionDetails(
              "rsa-aes",
              "CR1",
              Base64.getEncoder().encodeToString(rsa.doFinal(contentKey)),
              Base64.getEncoder().encodeToString(iv)));
    } catch (GeneralSecurityException broken) {
      throw new AssertionError(broken);
    }
  }

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
