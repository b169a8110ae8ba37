package dev.voiceline.core.eligibility.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** X12 service types and what they are called in plain English. */
public final class ServiceTypes {
  private static final String TABLE = "service-types_en.properties";
  private static final Map<String, String> NAMES = read();

  private ServiceTypes() {}

  /** Whether there is a service type of that code. */
  public static boolean areKnown(String code) {
    return NAMES.containsKey(code);
  }

  /** Its plain name, in lower case where English allows: {@code diagnostic lab}. */
  public static Optional<String> name(String code) {
    return Optional.ofNullable(NAMES.get(code));
  }

  private static Map<String, String> read() {
    try (InputStream file = ServiceTypes.class.getResourceAsStream(TABLE)) {
      if (file == null) {
        throw new IllegalStateException("the jar is incomplete, it lacks " + TABLE);
      }
      Properties table = new Properties();
      table.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      Map<String, String> names = new HashMap<>();
      table.forEach((code, name) -> names.put(code.toString(), name.toString()));
      return Map.copyOf(names);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
