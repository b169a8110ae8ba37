package dev.voiceline.simulator.chat;

import dev.voiceline.simulator.brain.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** HTTP/1.1 at the side of a server, no more of it than is needed here. */
final class Wire {
  private static final int LONGEST_BODY = 4 * 1024 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** The next request; empty when there is none any more. */
  Optional<Asked> read() throws IOException {
    String first = line();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> headers = new HashMap<>();
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int length =
        Math.min(LONGEST_BODY, Integer.parseInt(headers.getOrDefault("content-length", "0")));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    String path = first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' '));
    return Json.parse(body).map(json -> new Asked(path, Map.copyOf(headers), json));
  }

  void refuse(Treatment.Refused refused) throws IOException {
    byte[] body = refused.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + refused.status() + " No\r\n");
    refused.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.UTF_8));
    out.write(body);
    out.flush();
  }

  void begin() throws IOException {
    String head =
        String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Content-Type: text/event-stream",
            "Transfer-Encoding: chunked",
            "",
            "");
    out.write(head.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  void write(byte[] bytes, int from, int length) throws IOException {
    out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(bytes, from, length);
    out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  void end() throws IOException {
    out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Returns when the other side has ended the connection, or after that time. */
  void awaitEnd(Duration most) throws IOException {
    socket.setSoTimeout((int) most.toMillis());
    try {
      while (in.read() >= 0) {
        // Whatever it says is of no interest here.
      }
    } catch (SocketTimeoutException longEnough) {
      // It stays on.
    } finally {
      socket.setSoTimeout(0);
    }
  }

  /** Waits, unless the other side goes meanwhile. */
  void pause(Duration length) throws IOException {
    socket.setSoTimeout((int) length.toMillis());
    try {
      if (in.read() < 0) {
        throw new IOException("the other side is gone");
      }
    } catch (SocketTimeoutException over) {
      // That is what was wanted.
    } finally {
      socket.setSoTimeout(0);
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
