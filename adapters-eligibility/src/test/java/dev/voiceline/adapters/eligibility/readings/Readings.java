package dev.voiceline.adapters.eligibility.readings;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Answers of payers with readings that were worked out by hand. */
final class Readings {
  private final Path root;
  private final JsonObject expected;

  private Readings(Path root) {
    this.root = root;
    try {
      expected =
          JsonParser.parseString(Files.readString(root.resolve("expected.json")))
              .getAsJsonObject()
              .getAsJsonObject("readings");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Those of made-up people, which come with the tests. */
  static Readings madeUp() {
    try {
      return new Readings(Path.of(Readings.class.getResource("expected.json").toURI()).getParent());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Those of a folder. */
  static Readings in(Path folder) {
    return new Readings(folder);
  }

  List<HandReading> all() {
    return expected.entrySet().stream()
        .map(
            each ->
                new HandReading(
                    each.getKey(), each.getValue().getAsJsonObject(), content(each.getKey())))
        .toList();
  }

  private String content(String name) {
    try {
      return Files.readString(root.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
