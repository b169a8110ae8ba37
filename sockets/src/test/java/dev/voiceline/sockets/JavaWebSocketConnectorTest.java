package dev.voiceline.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketRequest;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a listener is told over a connection that behaves. */
class JavaWebSocketConnectorTest {
  private final JavaWebSocketConnector connector = new JavaWebSocketConnector();

  @AfterEach
  void release() {
    connector.close();
    assertThat(connector.live()).isZero();
  }

  @Test
  void textsAndBinariesGoThereAndBackInOrder() {
    try (EchoServer server = new EchoServer()) {
      Recorder told = connect(server.uri());
      List<String> sent = IntStream.range(0, 500).mapToObj(i -> "é-" + i).toList();
      sent.forEach(told.socket()::sendText);
      assertThat(sent).allSatisfy(text -> assertThat(told.nextText()).isEqualTo(text));
      told.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), new Fate());
      told.socket().sendText("after");
      assertThat(told.nextText()).isEqualTo("after");
      assertThat(told.binaries).containsExactly(new byte[] {1, 2, 3});
    }
  }

  @Test
  void theHandshakeCarriesTheHeadersAndAsksForNothingElse() throws Exception {
    try (RawPeer peer = RawPeer.opening((self, in, out) -> self.hold())) {
      Recorder told = new Recorder();
      connector.connect(
          new SocketRequest(
              peer.uri(), Map.of("Authorization", "Bearer secret"), Duration.ofSeconds(20), 1000),
          told);
      told.socket();
      assertThat(peer.request.get())
          .startsWith("GET /v1/talk?model=m HTTP/1.1\r\n")
          .contains("Authorization: Bearer secret\r\n")
          .contains("Host: 127.0.0.1:" + peer.port() + "\r\n")
          .doesNotContainIgnoringCase("Sec-WebSocket-Extensions")
          .doesNotContainIgnoringCase("Sec-WebSocket-Protocol");
    }
  }

  @Test
  void aClosedSocketIsToldOnceWithItsOwnCode() {
    try (EchoServer server = new EchoServer()) {
      Recorder told = connect(server.uri());
      told.socket().close(1000, "done");
      told.socket().close(1001, "again");
      assertThat(told.end()).isEqualTo(SocketClosed.with(1000, "done", false));
    }
  }

  @Test
  void whatWasSentBeforeAFarewellStillArrives() throws Exception {
    CompletableFuture<List<RawPeer.Frame>> arrived = new CompletableFuture<>();
    try (RawPeer peer =
        RawPeer.opening(
            (self, in, out) ->
                arrived.complete(List.of(RawPeer.readFrame(in), RawPeer.readFrame(in))))) {
      Recorder told = connect(peer.uri());
      told.socket().sendText("last words");
      told.socket().close(1000, "");
      assertThat(Recorder.within(arrived)).extracting(RawPeer.Frame::opcode).containsExactly(1, 8);
      assertThat(told.end().code()).isEqualTo(1000);
    }
  }

  @Test
  void theServersFarewellIsToldWithItsCodeAndWords() {
    try (EchoServer server = new EchoServer()) {
      Recorder told = connect(server.uri());
      told.socket().sendText("bye 4000");
      assertThat(told.end()).isEqualTo(SocketClosed.with(4000, "the server has had enough", true));
      assertThat(told.socket().isOpen()).isFalse();
    }
  }

  @Test
  void aSendAfterTheEndFailsQuietlyAndOnce() {
    try (EchoServer server = new EchoServer()) {
      Recorder told = connect(server.uri());
      told.socket().close(1000, "");
      told.end();
      Fate fate = new Fate();
      told.socket().sendText("too late", fate);
      assertThat(fate.outcome()).isEqualTo("failed");
      assertThat(fate.told).hasSize(1);
    }
  }

  @Test
  void aMessageThatWasWrittenIsToldAsSent() {
    try (EchoServer server = new EchoServer()) {
      Recorder told = connect(server.uri());
      Fate fate = new Fate();
      told.socket().sendText("hello", fate);
      assertThat(fate.outcome()).isEqualTo("sent");
      told.socket().close(1000, "");
      told.end();
      assertThat(fate.told).containsExactly("sent");
    }
  }

  @Test
  void anExceptionOfTheListenerClosesTheSocketAndNothingElseIsTold() {
    Recorder clumsy =
        new Recorder() {
          @Override
          public void text(String message) {
            super.text(message);
            throw new IllegalStateException("bug");
          }
        };
    try (EchoServer server = new EchoServer()) {
      connector.connect(request(server.uri(), 1000), clumsy);
      clumsy.socket().sendText("one");
      clumsy.socket().sendText("two");
      assertThat(clumsy.end().code()).isEqualTo(1011);
      assertThat(clumsy.told).containsExactly("opened", "text", "closed");
    }
  }

  @Test
  void anExceptionInOpenedClosesTheSocket() {
    Recorder clumsy =
        new Recorder() {
          @Override
          public void opened(Socket socket) {
            super.opened(socket);
            throw new IllegalStateException("bug");
          }
        };
    try (EchoServer server = new EchoServer()) {
      connector.connect(request(server.uri(), 1000), clumsy);
      assertThat(clumsy.end().code()).isEqualTo(1011);
    }
  }

  @Test
  void manySocketsLeaveNoThreadBehind() {
    try (EchoServer server = new EchoServer()) {
      JavaWebSocketConnector many = new JavaWebSocketConnector();
      List<Recorder> all =
          IntStream.range(0, 40)
              .mapToObj(
                  i -> {
                    Recorder told = new Recorder();
                    many.connect(request(server.uri(), 1000), told);
                    return told;
                  })
              .toList();
      all.forEach(told -> told.socket().sendText("hello"));
      all.forEach(Recorder::nextText);
      assertThat(many.live()).isEqualTo(40);
      many.close();
      assertThat(all).allSatisfy(told -> assertThat(told.end().code()).isEqualTo(1001));
      assertThat(many.live()).isZero();
      Threads.awaitNone("voiceline-socket-");
    }
  }

  @Test
  void aConnectorThatIsClosedOpensNothing() {
    try (EchoServer server = new EchoServer()) {
      JavaWebSocketConnector over = new JavaWebSocketConnector();
      over.close();
      Recorder told = new Recorder();
      over.connect(request(server.uri(), 1000), told);
      assertThat(told.end().wasNeverOpened()).isTrue();
      assertThat(told.told).containsExactly("closed");
    }
  }

  @Test
  void addressesAndHeadersThatCannotWorkAreRefusedAtOnce() {
    assertThatThrownBy(() -> connect(URI.create("https://example.org/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wss://");
    assertThatThrownBy(
            () ->
                connector.connect(
                    new SocketRequest(
                        URI.create("ws://127.0.0.1:1/"),
                        Map.of("Authorization", "secret\r\nX-Evil: 1"),
                        Duration.ofSeconds(1),
                        1000),
                    new Recorder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Authorization")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aCloseCodeThatMayNotTravelIsRefused() {
    try (EchoServer server = new EchoServer()) {
      Socket socket = connect(server.uri()).socket();
      assertThatThrownBy(() -> socket.close(1006, "")).isInstanceOf(IllegalArgumentException.class);
      assertThat(socket.isOpen()).isTrue();
    }
  }

  @Test
  void aLongFarewellIsShortenedToWhatAFrameHolds() throws Exception {
    CompletableFuture<RawPeer.Frame> farewell = new CompletableFuture<>();
    try (RawPeer peer =
        RawPeer.opening((self, in, out) -> farewell.complete(RawPeer.readFrame(in)))) {
      Recorder told = connect(peer.uri());
      told.socket().close(1000, "ä".repeat(100));
      byte[] payload = Recorder.within(farewell).payload();
      assertThat(payload.length).isEqualTo(2 + 122);
      assertThat(new String(payload, 2, 122, StandardCharsets.UTF_8)).isEqualTo("ä".repeat(61));
      told.end();
    }
  }

  private Recorder connect(URI uri) {
    Recorder told = new Recorder();
    connector.connect(request(uri, 1_000_000), told);
    return told;
  }

  static SocketRequest request(URI uri, int maxMessageBytes) {
    return new SocketRequest(uri, Map.of(), Duration.ofSeconds(20), maxMessageBytes);
  }
}
