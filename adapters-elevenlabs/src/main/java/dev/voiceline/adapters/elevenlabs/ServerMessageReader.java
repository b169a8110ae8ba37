package dev.voiceline.adapters.elevenlabs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads messages of the service. Sources disagree about names, so each is looked for in all its
 * spellings; what is missing, null or of another kind is as if it were not there.
 */
final class ServerMessageReader {
  private ServerMessageReader() {}

  /** Empty when it is no message. */
  static Optional<ServerMessage> read(String text) {
    return Json.object(text)
        .map(
            message ->
                new ServerMessage(
                    textOf(message, "contextId", "context_id").orElse(""),
                    textOf(message, "audio").orElse(""),
                    alignment(message),
                    isTrue(message, "isFinal", "is_final"),
                    error(message)));
  }

  private static Optional<Alignment> alignment(JsonObject message) {
    return Stream.of("normalizedAlignment", "normalized_alignment", "alignment")
        .flatMap(name -> Json.at(message, name).stream())
        .filter(JsonElement::isJsonObject)
        .flatMap(found -> aligned(found.getAsJsonObject()).stream())
        .findFirst();
  }

  private static Optional<Alignment> aligned(JsonObject from) {
    List<String> characters = new ArrayList<>();
    array(from, "chars", "characters")
        .forEach(each -> characters.add(each.isJsonPrimitive() ? each.getAsString() : ""));
    List<Long> starts =
        numbers(array(from, "charStartTimesMs", "charsStartTimesMs", "char_start_times_ms"));
    List<Long> lengths =
        numbers(array(from, "charDurationsMs", "charsDurationsMs", "char_durations_ms"));
    int count = Math.min(characters.size(), starts.size());
    if (count == 0) {
      return Optional.empty();
    }
    long lastLength = lengths.size() >= count ? lengths.get(count - 1) : 0;
    return Optional.of(
        new Alignment(
            characters.subList(0, count),
            starts.subList(0, count),
            starts.get(count - 1) + lastLength));
  }

  private static Optional<String> error(JsonObject message) {
    boolean wrong = Json.at(message, "error").isPresent();
    return wrong
        ? Optional.of(ErrorMeaning.word(textOf(message, "error").orElse("")))
        : Optional.empty();
  }

  private static JsonArray array(JsonObject from, String... names) {
    return Stream.of(names)
        .flatMap(name -> Json.at(from, name).stream())
        .filter(JsonElement::isJsonArray)
        .map(JsonElement::getAsJsonArray)
        .findFirst()
        .orElseGet(JsonArray::new);
  }

  /** Up to the first that is none. */
  private static List<Long> numbers(JsonArray array) {
    List<Long> numbers = new ArrayList<>();
    for (JsonElement each : array) {
      if (!each.isJsonPrimitive() || !each.getAsJsonPrimitive().isNumber()) {
        break;
      }
      numbers.add(Math.round(each.getAsDouble()));
    }
    return numbers;
  }

  private static Optional<String> textOf(JsonObject from, String... names) {
    return Stream.of(names).flatMap(name -> Json.text(from, name).stream()).findFirst();
  }

  private static boolean isTrue(JsonObject from, String... names) {
    return Stream.of(names)
        .flatMap(name -> Json.at(from, name).stream())
        .filter(JsonElement::isJsonPrimitive)
        .anyMatch(each -> each.getAsJsonPrimitive().isBoolean() && each.getAsBoolean());
  }
}
