package dev.voiceline.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** An answer that is well-formed, as all must be. */
record WireAnswer(int status, boolean closes, String body) {
  private static final int LONGEST = 64 * 1024;

  /** Empty when the connection is at its end. */
  static Optional<WireAnswer> read(InputStream in) throws IOException {
    Optional<String> first = line(in);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    assertThat(first.get()).as("a status line").matches("HTTP/1\\.1 [2-5][0-9]{2}( [ -~]*)?");
    int status = Integer.parseInt(first.get().substring(9, 12));
    OptionalInt length = OptionalInt.empty();
    boolean closes = false;
    for (String header = line(in).orElseThrow(EOFException::new);
        !header.isEmpty();
        header = line(in).orElseThrow(EOFException::new)) {
      assertThat(header).as("a header").matches("[A-Za-z0-9-]+: ?[ -~]*");
      String lower = header.toLowerCase(Locale.ROOT);
      closes |= lower.equals("connection: close");
      if (lower.startsWith("content-length:")) {
        length = OptionalInt.of(Integer.parseInt(lower.substring(15).strip()));
      }
    }
    assertThat(status == 204 || length.isPresent()).as("an answer tells its length").isTrue();
    assertThat(length.orElse(0)).as("the length of an answer").isLessThan(LONGEST);
    byte[] body = in.readNBytes(length.orElse(0));
    assertThat(body).as("an answer is whole").hasSize(length.orElse(0));
    return Optional.of(new WireAnswer(status, closes, new String(body, StandardCharsets.UTF_8)));
  }

  private static Optional<String> line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    for (; next != '\n'; next = in.read()) {
      if (next < 0 || line.length() > LONGEST) {
        throw new EOFException("a line that breaks off");
      }
      line.append((char) next);
    }
    return Optional.of(line.toString().replaceFirst("\r$", ""));
  }
}
