package dev.voiceline.sockets;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's answer to the upgrade request, and what came on its heels.
 *
 * @param status the HTTP status; 0 when what came is not HTTP
 * @param phrase the words behind it
 * @param bytes all that was read: the head and maybe the first frames
 */
record HandshakeAnswer(int status, String phrase, ByteBuffer bytes) {
  private static final int LONGEST_HEAD = 64 * 1024;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ?([ -~]*)");

  static HandshakeAnswer read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(1024);
    byte[] buffer = new byte[4096];
    while (!complete(head)) {
      int count = in.read(buffer);
      if (count < 0) {
        throw new EOFException("the peer hung up during the handshake");
      }
      head.write(buffer, 0, count);
      if (head.size() > LONGEST_HEAD) {
        throw new IOException("the answer to the handshake does not end");
      }
    }
    String text = head.toString(StandardCharsets.ISO_8859_1);
    Matcher line = STATUS_LINE.matcher(text.lines().findFirst().orElse(""));
    ByteBuffer bytes = ByteBuffer.wrap(head.toByteArray());
    return line.matches()
        ? new HandshakeAnswer(Integer.parseInt(line.group(1)), line.group(2), bytes)
        : new HandshakeAnswer(0, "not HTTP", bytes);
  }

  boolean switchesProtocols() {
    return status == 101;
  }

  private static boolean complete(ByteArrayOutputStream head) {
    return head.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n");
  }
}
