package dev.voiceline.simulator.realtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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

  static Check flag() {
    return kind("a boolean", Json::isFlag);
  }

  static Check number(double least, double most) {
    return kind("a number", Json::isNumber).and(within(least, most));
  }

  static Check integer(int least, int most) {
    return kind("an integer", Json::isInteger).and(within(least, most));
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
                return missing(path + ".type");
              }
              Check shape = shapes.get(type.get());
              return shape == null
                  ? invalid(path + ".type", "Supported values are: " + shapes.keySet() + ".")
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
            value.getAsJsonObject().has(name) ? Optional.empty() : missing(path + "." + name));
  }

  private static Optional<Refusal> field(
      String path, Map.Entry<String, JsonElement> entry, Map<String, Check> fields) {
    String here = path + "." + entry.getKey();
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

  private static Optional<Refusal> invalid(String path, String why) {
    return Optional.of(
        Refusal.at(path, "invalid_value", "Invalid value for '" + path + "'. " + why));
  }

  private static Optional<Refusal> missing(String path) {
    return Optional.of(
        Refusal.at(
            path, "missing_required_parameter", "Missing required parameter: '" + path + "'."));
  }
}
