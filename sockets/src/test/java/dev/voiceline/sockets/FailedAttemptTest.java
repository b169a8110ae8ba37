package dev.voiceline.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.time.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a listener is told of an attempt that leads to no socket. */
class FailedAttemptTest {
  private final VirtualTime time = new VirtualTime();
  private final JavaWebSocketConnector connector =
      new JavaWebSocketConnector(
          SocketSettings.defaults().withPingEvery(Duration.ZERO), time, time);

  @AfterEach
  void nothingIsLeft() {
    connector.close();
    assertThat(connector.live()).isZero();
    assertThat(time.pending()).as("alarms").isZero();
    Threads.awaitNone("voiceline-socket-");
  }

  @Test
  void aRefusedPortIsAConnectionThatWasNeverMade() throws IOException {
    int free;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = probe.getLocalPort();
    }
    Recorder told = connect(URI.create("ws://127.0.0.1:" + free + "/"));
    assertThat(told.end().wasNeverOpened()).isTrue();
    assertThat(told.end().httpStatus()).isZero();
    assertThat(told.told).containsExactly("closed");
  }

  @Test
  void anUnknownHostIsAConnectionThatWasNeverMade() {
    JavaWebSocketConnector lost =
        with(
            host -> {
              throw new UnknownHostException(host);
            });
    Recorder told = new Recorder();
    lost.connect(JavaWebSocketConnectorTest.request(URI.create("ws://nowhere.invalid/"), 10), told);
    assertThat(told.end().wasNeverOpened()).isTrue();
    assertThat(told.end().reason()).contains("nowhere.invalid");
    lost.close();
  }

  @ParameterizedTest
  @CsvSource({"401,Unauthorized", "404,Not Found", "429,Too Many Requests", "503,", "302,Found"})
  void theStatusThatRefusesTheHandshakeIsTold(int status, String phrase) throws Exception {
    String words = phrase == null ? "" : phrase;
    try (RawPeer peer =
        RawPeer.that(
            (self, in, out) -> {
              self.readHead(in);
              RawPeer.write(
                  out, "HTTP/1.1 " + status + " " + words + "\r\nContent-Length: 2\r\n\r\n{}");
              self.hold();
            })) {
      SocketClosed end = connect(peer.uri()).end();
      assertThat(end.wasNeverOpened()).isTrue();
      assertThat(end.httpStatus()).isEqualTo(status);
      assertThat(end.reason()).contains(words);
    }
  }

  @Test
  void anAnswerThatDoesNotFitTheKeyIsNoWebSocket() throws Exception {
    try (RawPeer peer =
        RawPeer.that(
            (self, in, out) -> {
              self.readHead(in);
              RawPeer.write(
                  out,
                  String.join(
                      "\r\n",
                      "HTTP/1.1 101 Sure",
                      "Upgrade: websocket",
                      "Connection: Upgrade",
                      "Sec-WebSocket-Accept: nonsense",
                      "",
                      ""));
              self.hold();
            })) {
      Recorder told = connect(peer.uri());
      assertThat(told.end().wasNeverOpened()).isTrue();
      assertThat(told.told).containsExactly("closed");
    }
  }

  @Test
  void whatIsNotHttpIsNoWebSocket() throws Exception {
    try (RawPeer peer =
        RawPeer.that((self, in, out) -> RawPeer.write(out, "220 mail.example ESMTP\r\n\r\n"))) {
      assertThat(connect(peer.uri()).end().httpStatus()).isZero();
    }
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws Exception {
    try (RawPeer peer =
        RawPeer.that(
            (self, in, out) -> {
              RawPeer.write(out, "HTTP/1.1 101 Sure\r\n");
              while (!Thread.interrupted()) {
                RawPeer.write(out, "X-More: and more\r\n".repeat(100));
              }
            })) {
      assertThat(connect(peer.uri()).end().reason()).contains("does not end");
    }
  }

  @Test
  void aServerThatNeverAnswersTheHandshakeIsGivenUpInTime() throws Exception {
    try (RawPeer peer =
        RawPeer.that(
            (self, in, out) -> {
              self.readHead(in);
              self.hold();
            })) {
      Recorder told = connect(peer.uri());
      Recorder.within(peer.request);
      time.advance(Duration.ofSeconds(19));
      assertThat(told.hasEnded()).isFalse();
      time.advance(Duration.ofSeconds(1));
      assertThat(told.end().wasNeverOpened()).isTrue();
      assertThat(told.end().reason()).contains("20000 ms");
    }
  }

  @Test
  void aLookUpThatHangsIsGivenUpInTime() {
    CompletableFuture<Void> asked = new CompletableFuture<>();
    CompletableFuture<Void> release = new CompletableFuture<>();
    JavaWebSocketConnector stuck =
        with(
            host -> {
              asked.complete(null);
              Recorder.within(release);
              return InetAddress.getLoopbackAddress();
            });
    Recorder told = new Recorder();
    stuck.connect(JavaWebSocketConnectorTest.request(URI.create("ws://slow.test/"), 10), told);
    Recorder.within(asked);
    time.advance(Duration.ofSeconds(20));
    assertThat(told.end().wasNeverOpened()).isTrue();
    release.complete(null);
    stuck.close();
  }

  @Test
  void anAttemptTakenBackIsToldOnce() throws Exception {
    try (RawPeer peer =
        RawPeer.that(
            (self, in, out) -> {
              self.readHead(in);
              self.hold();
            })) {
      Recorder told = new Recorder();
      var attempt = connector.connect(JavaWebSocketConnectorTest.request(peer.uri(), 1000), told);
      Recorder.within(peer.request);
      attempt.cancel();
      attempt.cancel();
      assertThat(told.end().wasNeverOpened()).isTrue();
      assertThat(told.told).containsExactly("closed");
    }
  }

  @Test
  void anAttemptTakenBackAfterItSucceededClosesTheSocket() {
    try (EchoServer server = new EchoServer()) {
      Recorder told = new Recorder();
      var attempt = connector.connect(JavaWebSocketConnectorTest.request(server.uri(), 1000), told);
      told.socket();
      attempt.cancel();
      assertThat(told.end().code()).isEqualTo(1000);
    }
  }

  private Recorder connect(URI uri) {
    Recorder told = new Recorder();
    connector.connect(JavaWebSocketConnectorTest.request(uri, 1_000_000), told);
    return told;
  }

  private interface LookUp {
    InetAddress of(String host) throws UnknownHostException;
  }

  private JavaWebSocketConnector with(LookUp names) {
    Dialer dialer =
        new Dialer() {
          @Override
          InetAddress resolve(String host) throws UnknownHostException {
            return names.of(host);
          }
        };
    return new JavaWebSocketConnector(SocketSettings.defaults(), time, time, dialer, () -> {});
  }
}
