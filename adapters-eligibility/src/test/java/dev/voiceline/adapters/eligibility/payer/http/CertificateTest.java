package dev.voiceline.adapters.eligibility.payer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.voiceline.adapters.eligibility.payer.Access.Certificate;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.core.time.VirtualTime;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payer that wants to see a certificate, over real TLS. */
class CertificateTest {
  private static final String PASSWORD = "changeit";
  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

  @TempDir Path folder;

  @Test
  void thePayerSeesOurCertificateAndNobodyElseIsLetIn() throws Exception {
    Path payerKey = key("payer");
    Path ours = key("clinic");
    Path strangers = key("stranger");
    HttpsServer payer = serve(payerKey, trusting(ours));
    URI url = URI.create("https://127.0.0.1:" + payer.getAddress().getPort() + "/");
    Path trusted = folder.resolve("trust.p12");
    try (OutputStream file = Files.newOutputStream(trusted)) {
      trusting(payerKey).store(file, PASSWORD.toCharArray());
    }
    System.setProperty(TRUST, trusted.toString());
    System.setProperty(TRUST_PASSWORD, PASSWORD);
    try {
      assertThat(((WebReply.Answer) ask(url, ours)).status()).isEqualTo(204);
      assertThat(failure(ask(url, strangers))).isIn(Failure.CREDENTIALS, Failure.UNREACHABLE);
    } finally {
      System.clearProperty(TRUST);
      System.clearProperty(TRUST_PASSWORD);
      payer.stop(0);
    }
  }

  @Test
  void aPayerWhomNobodyTrustsIsNotAsked() throws Exception {
    Path payerKey = key("payer");
    HttpsServer payer = serve(payerKey, trusting(payerKey));
    URI url = URI.create("https://127.0.0.1:" + payer.getAddress().getPort() + "/");
    try {
      assertThat(failure(ask(url, payerKey))).isEqualTo(Failure.CREDENTIALS);
    } finally {
      payer.stop(0);
    }
  }

  @Test
  void aCertificateThatCannotBeReadIsRefusedAtOnce() throws Exception {
    Path file = Files.writeString(folder.resolve("no.p12"), "not a key store");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PayerHttp.open(Optional.of(new Certificate(file, "secret")), new VirtualTime()))
        .withMessageContaining("PKCS 12")
        .withMessageNotContaining("secret");
  }

  private static WebReply ask(URI url, Path certificate) {
    try (PayerHttp http =
        PayerHttp.open(Optional.of(new Certificate(certificate, PASSWORD)), new VirtualTime())) {
      return http.send(WebRequest.get(url), Duration.ofSeconds(20)).toCompletableFuture().join();
    }
  }

  private static Failure failure(WebReply reply) {
    return ((WebReply.NoAnswer) reply).failed().failure();
  }

  private Path key(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    return store;
  }

  private static KeyStore load(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store)) {
      keys.load(file, PASSWORD.toCharArray());
    }
    return keys;
  }

  /** A store that trusts the certificate of a key. */
  private static KeyStore trusting(Path store) throws Exception {
    KeyStore keys = load(store);
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("it", keys.getCertificate(keys.aliases().nextElement()));
    return trust;
  }

  private static HttpsServer serve(Path key, KeyStore trust) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(load(key), PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters demanding = getSSLContext().getDefaultSSLParameters();
            demanding.setNeedClientAuth(true);
            parameters.setSSLParameters(demanding);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
