package dev.voiceline.adapters.eligibility.payer.http;

import dev.voiceline.adapters.eligibility.payer.Access.Certificate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Our own certificate for the channel (X.509), which the payer asks for when it is set up so. */
final class TlsIdentity {
  private TlsIdentity() {}

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it cannot be read; one sentence for the operator
   */
  static SSLContext of(Certificate certificate) {
    char[] password = certificate.password().toCharArray();
    try (InputStream file = Files.newInputStream(certificate.store())) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(file, password);
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalArgumentException(
          "the certificate "
              + certificate.store()
              + " cannot be read; it must be a PKCS 12 file (.p12), and the password its own");
    }
  }
}
