package dev.voiceline.adapters.eligibility.readings;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers of payers with readings that were worked out by hand. */
final class Readings {
  private final Path root;
  private final JsonObject expected;
  private final JsonObject amendments;

  private Readings(Path root, JsonObject amendments) {
    this.root = root;
    this.expected = table(root).getAsJsonObject("readings");
    this.amendments = amendments;
  }

  /** Those of made-up people, which come with the tests. */
  static Readings madeUp() {
    try {
      Path root = Path.of(Readings.class.getResource("expected.json").toURI()).getParent();
      return new Readings(root, table(root).getAsJsonObject("amendments"));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Where the public samples lie, which are not ours to hand out. */
  static Optional<Path> publicSamples() {
    return Optional.ofNullable(System.getProperty("VOICELINE_PUBLIC_SAMPLES"))
        .or(() -> Optional.ofNullable(System.getenv("VOICELINE_PUBLIC_SAMPLES")))
        .map(Path::of);
  }

  /** Those of a folder. */
  static Readings in(Path folder) {
    return new Readings(folder, madeUp().amendments);
  }

  List<HandReading> all() {
    return expected.entrySet().stream()
        .map(
            each ->
                new HandReading(
                    each.getKey(),
                    amended(each.getKey(), each.getValue().getAsJsonObject()),
                    content(each.getKey())))
        .toList();
  }

  private JsonObject amended(String name, JsonObject reading) {
    JsonObject amended = reading.deepCopy();
    if (amendments.get(name) instanceof JsonObject amendment) {
      amendment.entrySet().forEach(each -> amended.add(each.getKey(), each.getValue()));
    }
    return amended;
  }

  private static JsonObject table(Path root) {
    try {
      return JsonParser.parseString(Files.readString(root.resolve("expected.json")))
          .getAsJsonObject();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String content(String name) {
    try {
      return Files.readString(root.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
