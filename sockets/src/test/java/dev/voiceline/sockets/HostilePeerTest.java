package dev.voiceline.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.VirtualTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a listener is told when the other side of a socket lies, floods or falls silent. */
class HostilePeerTest {
  private final VirtualTime time = new VirtualTime();
  private final JavaWebSocketConnector connector =
      new JavaWebSocketConnector(
          SocketSettings.defaults().withPingEvery(Duration.ZERO), time, time);
  private final JavaWebSocketConnector pinging =
      new JavaWebSocketConnector(SocketSettings.defaults(), time, time);

  @AfterEach
  void nothingIsLeft() {
    connector.close();
    pinging.close();
    assertThat(connector.live() + pinging.live()).isZero();
    assertThat(time.pending()).as("alarms").isZero();
    Threads.awaitNone("voiceline-socket-");
  }

  @Test
  void anOversizedMessageClosesWith1009() throws Exception {
    try (RawPeer peer =
        RawPeer.opening(
            (self, in, out) -> {
              RawPeer.frame(out, 0x81, new byte[1000]);
              RawPeer.readFrame(in);
              RawPeer.frame(out, 0x81, "x".repeat(1001).getBytes(StandardCharsets.US_ASCII));
              assertThat(RawPeer.readFrame(in).payload()).startsWith(1009 >> 8, 1009 & 0xFF);
            })) {
      Recorder told = connect(peer.uri(), 1000);
      told.nextText();
      told.socket().sendText("go on");
      assertThat(told.end().code()).isEqualTo(1009);
      assertThat(told.end().byPeer()).isFalse();
      assertThat(told.told).containsExactly("opened", "text", "closed");
    }
  }

  @Test
  void aMessageOfEndlessPiecesClosesWith1009() throws Exception {
    try (RawPeer peer =
        RawPeer.opening(
            (self, in, out) -> {
              RawPeer.frame(out, 0x01, new byte[100]);
              for (int i = 0; i < 10; i++) {
                RawPeer.frame(out, 0x00, new byte[100]);
              }
              self.hold();
            })) {
      Recorder told = connect(peer.uri(), 1000);
      told.socket();
      assertThat(endAfterFarewellBound(told).code()).isEqualTo(1009);
    }
  }

  @Test
  void aMessageInPiecesIsToldWhole() throws Exception {
    try (RawPeer peer =
        RawPeer.opening(
            (self, in, out) -> {
              for (int i = 0; i < 3; i++) {
                RawPeer.frame(out, 0x01, "ab".repeat(200).getBytes(StandardCharsets.US_ASCII));
                RawPeer.frame(out, 0x89, new byte[0]);
                RawPeer.frame(out, 0x80, "cd".repeat(200).getBytes(StandardCharsets.US_ASCII));
              }
              self.hold();
            })) {
      Recorder told = connect(peer.uri(), 1000);
      for (int i = 0; i < 3; i++) {
        assertThat(told.nextText()).hasSize(800);
      }
    }
  }

  @Test
  void textThatIsNotUtf8ClosesWith1007() throws Exception {
    try (RawPeer peer =
        RawPeer.opening(
            (self, in, out) -> {
              RawPeer.frame(out, 0x81, new byte[] {(byte) 0xC3, 0x28});
              RawPeer.readFrame(in);
            })) {
      assertThat(connect(peer.uri()).end().code()).isEqualTo(1007);
    }
  }

  @Test
  void aConnectionThatBreaksIsLost() throws Exception {
    try (RawPeer peer = RawPeer.opening((self, in, out) -> {})) {
      Recorder told = connect(peer.uri());
      assertThat(told.end().code()).isEqualTo(1006);
      assertThat(told.told).containsExactly("opened", "closed");
    }
  }

  /** The listener is at the text while the writer finds out that nobody reads any more. */
  @Test
  void theFarewellOfAPeerThatHungUpIsReadAlthoughNothingCanBeWritten() throws Exception {
    try (RawPeer peer =
        RawPeer.opening(
            (self, in, out) -> {
              RawPeer.frame(out, 0x81, "a".getBytes(StandardCharsets.US_ASCII));
              RawPeer.readFrame(in);
              RawPeer.frame(out, 0x88, new byte[] {1008 >> 8, (byte) 1008});
            })) {
      Recorder told =
          new Recorder() {
            @Override
            public void text(String message) {
              super.text(message);
              do {
                socket().sendText("still there?");
                LockSupport.parkNanos(1_000_000);
              } while (Threads.named("voiceline-socket-").size() > 1);
            }
          };
      connector.connect(JavaWebSocketConnectorTest.request(peer.uri(), 1000), told);
      assertThat(told.end().code()).isEqualTo(1008);
    }
  }

  @Test
  void aHalfOpenConnectionIsNoticedByItsSilence() throws Exception {
    CompletableFuture<Integer> ping = new CompletableFuture<>();
    try (RawPeer peer =
        RawPeer.opening(
            (self, in, out) -> {
              ping.complete(RawPeer.readFrame(in).opcode());
              self.hold();
            })) {
      Recorder told = new Recorder();
      pinging.connect(JavaWebSocketConnectorTest.request(peer.uri(), 1000), told);
      told.socket();
      time.advance(Duration.ofSeconds(10));
      assertThat(Recorder.within(ping)).isEqualTo(9);
      assertThat(told.hasEnded()).isFalse();
      time.advance(Duration.ofSeconds(10));
      assertThat(told.end().code()).isEqualTo(1006);
      assertThat(told.end().reason()).contains("sign of life");
    }
  }

  @Test
  void aPeerThatAnswersPingsStaysConnected() throws Exception {
    try (RawPeer peer =
        RawPeer.opening(
            (self, in, out) -> {
              for (int i = 0; i < 5; i++) {
                RawPeer.readFrame(in);
                RawPeer.frame(out, 0x8A, new byte[0]);
                RawPeer.frame(out, 0x81, "pong".getBytes(StandardCharsets.US_ASCII));
              }
              self.hold();
            })) {
      Recorder told = new Recorder();
      pinging.connect(JavaWebSocketConnectorTest.request(peer.uri(), 1000), told);
      told.socket();
      for (int i = 0; i < 5; i++) {
        time.advance(Duration.ofSeconds(10));
        told.nextText();
      }
      assertThat(told.hasEnded()).isFalse();
    }
  }

  @Test
  void aPeerThatNeverHangsUpAfterAFarewellIsCutInTime() throws Exception {
    CompletableFuture<Integer> farewell = new CompletableFuture<>();
    try (RawPeer peer =
        RawPeer.opening(
            (self, in, out) -> {
              farewell.complete(RawPeer.readFrame(in).opcode());
              self.hold();
            })) {
      Recorder told = connect(peer.uri());
      told.socket().close(1000, "");
      assertThat(Recorder.within(farewell)).isEqualTo(8);
      assertThat(endAfterFarewellBound(told).code()).isEqualTo(1000);
    }
  }

  @Test
  void aPeerThatDoesNotReadIsCutOffInsteadOfFillingTheHeap() throws Exception {
    try (RawPeer peer = RawPeer.opening((self, in, out) -> self.hold())) {
      Recorder told = new Recorder();
      JavaWebSocketConnector bounded =
          new JavaWebSocketConnector(
              SocketSettings.defaults().withMaxWaiting(1000, 1 << 20), time, time);
      bounded.connect(JavaWebSocketConnectorTest.request(peer.uri(), 1000), told);
      String large = "x".repeat(100_000);
      Fate last = new Fate();
      int sent = 0;
      while (last.told.isEmpty() || last.told.contains("sent")) {
        last = new Fate();
        told.socket().sendText(large, last);
        sent++;
        assertThat(sent).as("messages taken by a peer that reads none").isLessThan(2_000);
      }
      assertThat(told.end().code()).isEqualTo(1006);
      assertThat(told.end().reason()).contains("does not read");
      bounded.close();
    }
  }

  @Test
  void aSilentWireDoesNotKeepTheConnectorFromClosing() throws Exception {
    try (RawPeer peer = RawPeer.opening((self, in, out) -> self.hold())) {
      JavaWebSocketConnector impatient =
          new JavaWebSocketConnector(
              SocketSettings.defaults().withCloseWithin(Duration.ofMillis(50)),
              new SystemTime(),
              time);
      Recorder told = new Recorder();
      impatient.connect(JavaWebSocketConnectorTest.request(peer.uri(), 1000), told);
      told.socket();
      impatient.close();
      assertThat(told.end().code()).isEqualTo(1001);
    }
  }

  private SocketClosed endAfterFarewellBound(Recorder told) {
    // The bound is armed by the time the farewell shows; time moves until it has been reached.
    while (!told.hasEnded()) {
      time.advance(Duration.ofSeconds(2));
      LockSupport.parkNanos(1_000_000);
    }
    return told.end();
  }

  private Recorder connect(URI uri) {
    return connect(uri, 1_000_000);
  }

  private Recorder connect(URI uri, int maxMessageBytes) {
    Recorder told = new Recorder();
    connector.connect(JavaWebSocketConnectorTest.request(uri, maxMessageBytes), told);
    return told;
  }
}
