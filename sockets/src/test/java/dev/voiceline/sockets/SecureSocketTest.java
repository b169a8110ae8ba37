package dev.voiceline.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.time.SystemTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over TLS only the host that was meant is spoken to. */
class SecureSocketTest {
  @TempDir private static Path directory;
  private static SSLContext tls;

  @BeforeAll
  static void makeCertificate() throws Exception {
    tls = TestCertificate.context(directory);
  }

  @Test
  void aTrustedHostIsSpokenToInBothDirections() throws Exception {
    try (RawPeer peer = secure();
        JavaWebSocketConnector connector = trusting()) {
      Recorder told = new Recorder();
      connector.connect(JavaWebSocketConnectorTest.request(address("localhost", peer), 1000), told);
      told.socket().sendText("over TLS");
      assertThat(told.nextText()).isEqualTo("over TLS");
    }
  }

  @Test
  void aCertificateForAnotherNameIsRefused() throws Exception {
    try (RawPeer peer = secure();
        JavaWebSocketConnector connector = trusting()) {
      Recorder told = new Recorder();
      connector.connect(JavaWebSocketConnectorTest.request(address("127.0.0.1", peer), 1000), told);
      assertThat(told.end().wasNeverOpened()).isTrue();
      assertThat(told.told).containsExactly("closed");
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
    try (RawPeer peer = secure();
        JavaWebSocketConnector connector = new JavaWebSocketConnector()) {
      Recorder told = new Recorder();
      connector.connect(JavaWebSocketConnectorTest.request(address("localhost", peer), 1000), told);
      assertThat(told.end().wasNeverOpened()).isTrue();
    }
  }

  @Test
  void aPeerThatReadsNothingDoesNotKeepASecureSocketFromEnding() throws Exception {
    try (RawPeer peer =
            new RawPeer(
                listen(),
                (self, in, out) -> {
                  self.accept(in, out);
                  self.hold();
                });
        JavaWebSocketConnector connector = trusting()) {
      Recorder told = new Recorder();
      connector.connect(JavaWebSocketConnectorTest.request(address("localhost", peer), 1000), told);
      String large = "x".repeat(100_000);
      while (told.socket().isOpen() && !told.hasEnded()) {
        told.socket().sendText(large);
      }
      assertThat(told.end().reason()).contains("does not read");
    }
  }

  private static RawPeer secure() throws IOException {
    return new RawPeer(
        listen(),
        (self, in, out) -> {
          self.accept(in, out);
          RawPeer.frame(out, 0x81, RawPeer.readFrame(in).payload());
          self.hold();
        });
  }

  private static java.net.ServerSocket listen() throws IOException {
    return tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static JavaWebSocketConnector trusting() {
    SystemTime time = new SystemTime();
    return new JavaWebSocketConnector(
        SocketSettings.defaults(), time, time, new Dialer(tls.getSocketFactory()), time::close);
  }

  private static URI address(String host, RawPeer peer) {
    return URI.create("wss://" + host + ":" + peer.port() + "/");
  }
}
