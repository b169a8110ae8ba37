package dev.voiceline.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a posted form: UTF-8, in order, repeated fields kept, empty values kept. */
final class FormBody {
  /** A webhook of the carrier has some 2 kB. */
  static final int LARGEST = 64 * 1024;

  private FormBody() {}

  /** The bytes of a body; empty when it is too large. */
  static Optional<byte[]> bytes(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
  }

  /** The decoded fields; empty when an escape is broken. */
  static Optional<Map<String, List<String>>> fields(byte[] body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String text = new String(body, StandardCharsets.UTF_8);
    int from = 0;
    try {
      while (from < text.length()) {
        int end = text.indexOf('&', from);
        end = end < 0 ? text.length() : end;
        // Looks for no sign beyond the field: a body of separators would be searched over and over.
        String field = text.substring(from, end);
        if (!field.isEmpty()) {
          int equals = field.indexOf('=');
          String name = equals < 0 ? field : field.substring(0, equals);
          String value = equals < 0 ? "" : field.substring(equals + 1);
          fields.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
        }
        from = end + 1;
      }
    } catch (IllegalArgumentException brokenEscape) {
      return Optional.empty();
    }
    return Optional.of(fields);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
