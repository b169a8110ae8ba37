package dev.voiceline.adapters.eligibility.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Key pairs that are made for a test; the private half is in a PEM file. */
public record Keys(Path file, PublicKey publicHalf) {
  /** RSA of so many bits. */
  public static Keys rsa(int bits, Path folder) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return written(generator.generateKeyPair(), folder);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** EC on that curve. */
  public static Keys ec(String curve, Path folder) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return written(generator.generateKeyPair(), folder);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Keys written(KeyPair pair, Path folder) {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    try {
      return new Keys(
          Files.writeString(Files.createTempFile(folder, "key", ".pem"), pem), pair.getPublic());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
