package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** White space, the order of names and a byte order mark change nothing of FHIR and JSON. */
class JsonDressedUpTest {
  static List<HandReading> answers() {
    return Readings.madeUp().all().stream().filter(reading -> !reading.isInterchange()).toList();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void isReadAsBefore(HandReading reading) {
    sameInEveryDress(reading);
  }

  @Test
  void soArePublicSamples() {
    Optional<Path> folder = Readings.publicSamples();
    assumeTrue(folder.isPresent(), "VOICELINE_PUBLIC_SAMPLES names no folder");
    Readings.in(folder.orElseThrow()).all().stream()
        .filter(reading -> !reading.isInterchange())
        .forEach(JsonDressedUpTest::sameInEveryDress);
  }

  private static void sameInEveryDress(HandReading reading) {
    JsonElement json = JsonParser.parseString(reading.content());
    JsonElement plain = AnyOrder.of(reading.read());
    for (String dressed : dressed(json, reading.content())) {
      JsonObject read = reading.read(dressed.getBytes(StandardCharsets.UTF_8));
      assertThat(AnyOrder.of(read)).as(reading.name()).isEqualTo(plain);
    }
  }

  private static List<String> dressed(JsonElement json, String content) {
    String pretty = new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(json);
    return List.of(
        json.toString(),
        pretty,
        pretty.replace("\n", "\r\n"),
        pretty.replace("\n", "\n\n\t "),
        "\uFEFF" + content,
        "\n  " + content + "\r\n\n",
        named(json, Comparator.naturalOrder()).toString(),
        named(json, Comparator.reverseOrder()).toString());
  }

  /** With the members of every object in another order. */
  private static JsonElement named(JsonElement json, Comparator<String> order) {
    if (json instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(each -> copy.add(named(each, order)));
      return copy;
    }
    if (json instanceof JsonObject object) {
      JsonObject copy = new JsonObject();
      object.entrySet().stream()
          .sorted(Map.Entry.comparingByKey(order))
          .forEach(each -> copy.add(each.getKey(), named(each.getValue(), order)));
      return copy;
    }
    return json;
  }
}
