package dev.voiceline.adapters.eligibility.payer.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.core.time.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS that breaks is a matter of credentials only where a certificate is at fault. */
class TroubleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad_certificate",
        "certificate_required",
        "certificate_expired",
        "unsupported_certificate",
        "unknown_ca",
        "access_denied"
      })
  void alertsOfCertificatesAreAMatterOfCredentials(String alert) {
    assertThat(failure(new SSLHandshakeException("(x) Received fatal alert: " + alert)))
        .isEqualTo(Failure.CREDENTIALS);
  }

  @Test
  void aCertificateThatIsNotTrustedIsToo() {
    SSLException broken = new SSLException("PKIX", new CertificateException("no path"));
    assertThat(failure(new IOException("it broke", broken))).isEqualTo(Failure.CREDENTIALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Received fatal alert: internal_error",
        "Received fatal alert: protocol_version",
        "Received fatal alert: handshake_failure",
        "Remote host terminated the handshake",
        "Tag mismatch"
      })
  void otherBreaksMayPass(String message) {
    assertThat(failure(new SSLHandshakeException(message))).isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  void aServerThatHangsUpOnTheHandshakeIsNotReached() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        PayerHttp http = PayerHttp.open(Optional.empty(), new VirtualTime())) {
      Thread hangingUp = new Thread(() -> hangUpOnEverybody(server), "hanging-up");
      hangingUp.setDaemon(true);
      hangingUp.start();
      WebReply reply =
          http.send(
                  WebRequest.get(URI.create("https://127.0.0.1:" + server.getLocalPort() + "/")),
                  Duration.ofSeconds(20))
              .toCompletableFuture()
              .join();
      assertThat(((WebReply.NoAnswer) reply).failed().failure()).isEqualTo(Failure.UNREACHABLE);
    }
  }

  private static void hangUpOnEverybody(ServerSocket server) {
    try {
      while (true) {
        try (Socket caller = server.accept()) {
          caller.getInputStream().readNBytes(64);
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static Failure failure(Throwable broken) {
    return Trouble.sorted(new CompletionException(broken)).failed().failure();
  }
}
