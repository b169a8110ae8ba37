package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A rule for a value of a client's event. */
interface Check {
  /** Why the value is refused; empty when it is fine. */
  Optional<Refusal> refusal(String path, JsonElement value);

  static Check any() {
    return (path, value) -> Optional.empty();
  }

  static Check anyObject() {
    return kind("an object", JsonElement::isJsonObject);
  }

  static Check text() {
    return kind("a string", Json::isText);
  }

  /** A text of at most so many characters. */
  static Check text(int longest) {
    return text()
        .and(
            (path, value) ->
                value.getAsString().length() <= longest
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.at(
                            path,
                            "string_above_max_length",
                            "Invalid '" + path + "': string longer than " + longest + ".")));
  }

  static Check flag() {
    return kind("a boolean", Json::isFlag);
  }

  static Check number(double least, double most) {
    return kind("a number", Json::isNumber).and(within(least, most));
  }

  static Check integer(int least, int most) {
    return kind("an integer", Json::isInteger).and(within(least, most));
  }

  /** An integer from 0; all else is of the wrong type. */
  static Check count() {
    return kind("an integer from 0", value -> Json.isInteger(value) && value.getAsDouble() >= 0);
  }

  static Check oneOf(String... words) {
    List<String> allowed = List.of(words);
    return text()
        .and(
            (path, value) ->
                allowed.contains(value.getAsString())
                    ? Optional.empty()
                    : invalid(path, "Supported values are: " + String.join(", ", allowed) + "."));
  }

  static Check list(Check each) {
    return kind("an array", JsonElement::isJsonArray)
        .and(
            (path, value) -> {
              for (int i = 0; i < value.getAsJsonArray().size(); i++) {
                Optional<Refusal> wrong =
                    each.refusal(path + "[" + i + "]", value.getAsJsonArray().get(i));
                if (wrong.isPresent()) {
                  return wrong;
                }
              }
              return Optional.empty();
            });
  }

  /** A list of exactly so many. */
  static Check list(int size, Check each) {
    return list(each)
        .and(
            (path, value) ->
                value.getAsJsonArray().size() == size
                    ? Optional.empty()
                    : invalid(path, "Expected exactly " + size + "."));
  }

  /** Texts by name: at most so many, names and texts no longer than these. */
  static Check pairs(int most, int longestName, int longestText) {
    return anyObject()
        .and(
            (path, value) -> {
              if (value.getAsJsonObject().size() > most) {
                return invalid(path, "At most " + most + " pairs are allowed.");
              }
              for (Map.Entry<String, JsonElement> entry : value.getAsJsonObject().entrySet()) {
                Optional<Refusal> wrong =
                    entry.getKey().length() > longestName
                        ? invalid(path, "A key is longer than " + longestName + ".")
                        : text(longestText).refusal(at(path, entry.getKey()), entry.getValue());
                if (wrong.isPresent()) {
                  return wrong;
                }
              }
              return Optional.empty();
            });
  }

  /** An object with no other fields than these. */
  static Check object(Map<String, Check> fields) {
    return kind("an object", JsonElement::isJsonObject)
        .and(
            (path, value) -> {
              for (Map.Entry<String, JsonElement> entry : value.getAsJsonObject().entrySet()) {
                Optional<Refusal> wrong = field(path, entry, fields);
                if (wrong.isPresent()) {
                  return wrong;
                }
              }
              return Optional.empty();
            });
  }

  /** Of a value's shape, as its {@code type} says. */
  static Check byType(Map<String, Check> shapes) {
    return kind("an object", JsonElement::isJsonObject)
        .and(
            (path, value) -> {
              JsonObject object = value.getAsJsonObject();
              Optional<String> type = Json.text(object, "type");
              if (type.isEmpty()) {
                return missing(at(path, "type"));
              }
              Check shape = shapes.get(type.get());
              return shape == null
                  ? invalid(at(path, "type"), "Supported values are: " + shapes.keySet() + ".")
                  : shape.refusal(path, value);
            });
  }

  /** Null is fine too: it clears the field. */
  default Check orNull() {
    return (path, value) -> value.isJsonNull() ? Optional.empty() : refusal(path, value);
  }

  /** This for a text, that for anything else. */
  default Check orElse(Check other) {
    return (path, value) -> Json.isText(value) ? refusal(path, value) : other.refusal(path, value);
  }

  default Check and(Check other) {
    return (path, value) -> refusal(path, value).or(() -> other.refusal(path, value));
  }

  /** An object in which that field stands. */
  default Check having(String name) {
    return and(
        (path, value) ->
            value.getAsJsonObject().has(name) ? Optional.empty() : missing(at(path, name)));
  }

  private static String at(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static Optional<Refusal> field(
      String path, Map.Entry<String, JsonElement> entry, Map<String, Check> fields) {
    String here = at(path, entry.getKey());
    Check check = fields.get(entry.getKey());
    return check == null
        ? Optional.of(Refusal.at(here, "unknown_parameter", "Unknown parameter: '" + here + "'."))
        : check.refusal(here, entry.getValue());
  }

  private static Check kind(String name, Predicate<JsonElement> is) {
    return (path, value) ->
        is.test(value)
            ? Optional.empty()
            : Optional.of(
                Refusal.at(
                    path,
                    "invalid_type",
                    "Invalid type for '" + path + "': expected " + name + "."));
  }

  private static Check within(double least, double most) {
    return (path, value) ->
        value.getAsDouble() >= least && value.getAsDouble() <= most
            ? Optional.empty()
            : invalid(path, "Expected a value from " + least + " to " + most + ".");
  }

  static Optional<Refusal> invalid(String path, String why) {
    return Optional.of(
        Refusal.at(path, "invalid_value", "Invalid value for '" + path + "'. " + why));
  }

  private static Optional<Refusal> missing(String path) {
    return Optional.of(
        Refusal.at(
            path, "missing_required_parameter", "Missing required parameter: '" + path + "'."));
  }
}
