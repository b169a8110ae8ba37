package dev.voiceline.server.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request as a client that keeps no rules would send it. */
final class RawRequest implements AutoCloseable {
  private static final int PATIENCE_MS = 30_000;

  private final Socket socket;

  private RawRequest(Socket socket) {
    this.socket = socket;
  }

  static RawRequest send(int port, String text) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MS);
    RawRequest request = new RawRequest(socket);
    request.more(text);
    return request;
  }

  void more(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** Empty when the server has ended the connection without an answer. */
  String statusLine() throws IOException {
    String line =
        new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
            .readLine();
    return line == null ? "" : line;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
