package dev.voiceline.adapters.twilio;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the carrier posts to a test's own server, and writes the answer. */
public final class PostedForm {
  private PostedForm() {}

  /** The decoded fields. */
  public static Map<String, List<String>> read(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : form.split("&", -1)) {
      String[] parts = field.split("=", 2);
      String value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
      fields
          .computeIfAbsent(
              URLDecoder.decode(parts[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
          .add(value);
    }
    return fields;
  }

  /** Answers with a document; with nothing when that is empty. */
  public static void answer(HttpExchange exchange, int status, String xml) throws IOException {
    byte[] body = xml.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
