package dev.voiceline.simulator.phone.carrier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a form request, each once, in the order in which they are sent. */
public final class Form {
  private final Map<String, String> fields;

  private Form(Map<String, String> fields) {
    this.fields = Collections.unmodifiableMap(fields);
  }

  /** No fields. */
  public static Form empty() {
    return new Form(new LinkedHashMap<>());
  }

  /** The same with one field more, or with a field replaced. Values may be empty. */
  public Form with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Form(more);
  }

  /** The decoded fields, in order. */
  public Map<String, String> fields() {
    return fields;
  }

  /** As {@code application/x-www-form-urlencoded}, UTF-8. */
  public String encoded() {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
