package dev.voiceline.sockets;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server for one connection that does byte for byte what a test wants, also what no decent server
 * would.
 */
final class RawPeer implements AutoCloseable {
  /** What the server does with its one connection. */
  interface Behavior {
    void run(RawPeer peer, InputStream in, OutputStream out) throws IOException;
  }

  final CompletableFuture<String> request = new CompletableFuture<>();
  final CompletableFuture<Void> done = new CompletableFuture<>();
  private final CompletableFuture<Void> release = new CompletableFuture<>();
  private final ServerSocket server;
  private final Thread thread;

  RawPeer(ServerSocket server, Behavior behavior) {
    this.server = server;
    this.thread = new Thread(() -> serve(behavior), "raw-peer");
    thread.setDaemon(true);
    thread.start();
  }

  static RawPeer that(Behavior behavior) {
    try {
      return new RawPeer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behavior);
    } catch (IOException unusable) {
      throw new AssertionError(unusable);
    }
  }

  /** A server that opens the WebSocket and then goes on as given. */
  static RawPeer opening(Behavior then) {
    return that(
        (peer, in, out) -> {
          peer.accept(in, out);
          then.run(peer, in, out);
        });
  }

  URI uri() {
    return URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/v1/talk?model=m");
  }

  int port() {
    return server.getLocalPort();
  }

  /** Waits until the test lets go, holding the connection. */
  void hold() {
    Recorder.within(release);
  }

  String readHead(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client hung up");
      }
      head.write(next);
    }
    String text = head.toString(StandardCharsets.ISO_8859_1);
    request.complete(text);
    return text;
  }

  void accept(InputStream in, OutputStream out) throws IOException {
    Matcher key = Pattern.compile("(?i)Sec-WebSocket-Key: (\\S+)").matcher(readHead(in));
    if (!key.find()) {
      throw new IOException("no key");
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest(
                  (key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                      .getBytes(StandardCharsets.US_ASCII));
      write(
          out,
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + Base64.getEncoder().encodeToString(hash)
              + "\r\n\r\n");
    } catch (GeneralSecurityException impossible) {
      throw new IOException(impossible);
    }
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** One unmasked frame; the first byte holds FIN and the opcode. */
  static void frame(OutputStream out, int first, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else if (payload.length < 65536) {
      frame.write(126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    } else {
      frame.write(127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >> shift));
      }
    }
    frame.write(payload);
    out.write(frame.toByteArray());
    out.flush();
  }

  /** Reads one masked frame. */
  static Frame readFrame(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    int first = in.readUnsignedByte();
    int length = in.readUnsignedByte() & 0x7F;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = (int) in.readLong();
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return new Frame(first, payload);
  }

  /** A frame as it came. */
  static final class Frame {
    private final int first;
    private final byte[] payload;

    Frame(int first, byte[] payload) {
      this.first = first;
      this.payload = payload;
    }

    int opcode() {
      return first & 0x0F;
    }

    byte[] payload() {
      return payload;
    }
  }

  private void serve(Behavior behavior) {
    try (Socket client = server.accept()) {
      behavior.run(this, client.getInputStream(), client.getOutputStream());
    } catch (IOException hungUp) {
      // Tests look at the client's side.
    } finally {
      done.complete(null);
    }
  }

  @Override
  public void close() throws IOException {
    release.complete(null);
    server.close();
    Recorder.within(done);
  }
}
