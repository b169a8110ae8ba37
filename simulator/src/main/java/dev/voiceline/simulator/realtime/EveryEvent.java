package dev.voiceline.simulator.realtime;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** An example of every server event of the reference, one a line of a file. */
final class EveryEvent {
  private static final String FILE = "server-events.jsonl";

  private EveryEvent() {}

  static void sendTo(Outlet outlet) {
    examples().forEach(outlet::sendWhole);
  }

  /** The examples, without ids of their own as events. */
  static List<JsonObject> examples() {
    try (InputStream file =
        Objects.requireNonNull(EveryEvent.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
