package dev.voiceline.simulator.payer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at the fields of a request, and collects what is wrong with them. */
final class Fields {
  private final JsonObject json;
  private final List<String> problems = new ArrayList<>();

  private Fields(JsonObject json) {
    this.json = json;
  }

  /** Of a body; empty when it is no JSON object. */
  static Optional<Fields> of(String body) {
    try {
      return JsonParser.parseString(body) instanceof JsonObject object
          ? Optional.of(new Fields(object))
          : Optional.empty();
    } catch (JsonParseException unreadable) {
      return Optional.empty();
    }
  }

  JsonObject json() {
    return json;
  }

  /** What is wrong so far. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  void problem(String what) {
    problems.add(what);
  }

  /** The text at a path such as {@code subscriber.memberId}; a number in it picks from a list. */
  Optional<String> text(String path) {
    return at(path)
        .filter(each -> each instanceof JsonPrimitive value && value.isString())
        .map(JsonElement::getAsString);
  }

  Optional<JsonElement> at(String path) {
    JsonElement here = json;
    for (String name : path.split("\\.", -1)) {
      if (here instanceof JsonArray list && name.matches("\\d+")) {
        int index = Integer.parseInt(name);
        if (index >= list.size()) {
          return Optional.empty();
        }
        here = list.get(index);
      } else if (here instanceof JsonObject object && object.has(name)) {
        here = object.get(name);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(here);
  }

  /** It must be there and look like that. */
  void need(String path, String pattern) {
    Optional<String> text = text(path);
    if (text.isEmpty()) {
      problem(path + " is missing");
    } else if (!text.get().matches(pattern)) {
      problem(path + " has a wrong form");
    }
  }

  /** If it is there, it must look like that. */
  void may(String path, String pattern) {
    if (at(path).isPresent()) {
      need(path, pattern);
    }
  }

  /** The object at that path has no other members; an empty path is the whole. */
  void only(String path, Set<String> names) {
    Optional<JsonElement> found = path.isEmpty() ? Optional.of(json) : at(path);
    found
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .ifPresent(
            object ->
                object.keySet().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> problem(path + " has an unknown member " + name)));
  }

  /** How many elements the list at that path has; 0 when there is none. */
  int size(String path) {
    return at(path).map(each -> each instanceof JsonArray list ? list.size() : 0).orElse(0);
  }
}
