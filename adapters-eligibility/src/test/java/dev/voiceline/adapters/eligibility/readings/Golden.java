package dev.voiceline.adapters.eligibility.readings;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of the tests, by their path below the package of the adapter. */
public final class Golden {
  private Golden() {}

  /** As text. */
  public static String text(String path) {
    try (InputStream file =
        Golden.class.getResourceAsStream("/dev/voiceline/adapters/eligibility/" + path)) {
      if (file == null) {
        throw new IllegalArgumentException("no such file: " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As JSON. */
  public static JsonElement json(String path) {
    return JsonParser.parseString(text(path));
  }
}
