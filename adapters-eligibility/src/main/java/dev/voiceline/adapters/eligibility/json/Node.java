package dev.voiceline.adapters.eligibility.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON value that is navigated by names. What is not there, is null or is of another kind than
 * expected is empty. Immutable as long as nobody changes what it was made of.
 */
public record Node(JsonElement element) {
  /** Reads one whole value, strictly: what is cut off or has something after it is none. */
  public static Optional<Node> parse(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (JsonReader reader = new JsonReader(new StringReader(plain))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      return reader.peek() == JsonToken.END_DOCUMENT
          ? Optional.of(new Node(element))
          : Optional.empty();
    } catch (IOException | JsonParseException | IllegalStateException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return element.isJsonObject();
  }

  /** Whether it is an object with such a member, of whatever kind. */
  public boolean has(String name) {
    return element instanceof JsonObject object && object.has(name);
  }

  /** A member, by its path. */
  public Optional<Node> at(String... path) {
    JsonElement here = element;
    for (String name : path) {
      if (!(here instanceof JsonObject object) || !object.has(name)) {
        return Optional.empty();
      }
      here = object.get(name);
    }
    return here.isJsonNull() ? Optional.empty() : Optional.of(new Node(here));
  }

  /** The members of a list; a single value counts as a list of one. */
  public List<Node> all(String... path) {
    Optional<Node> found = at(path);
    if (found.isEmpty()) {
      return List.of();
    }
    List<Node> nodes = new ArrayList<>();
    if (found.get().element instanceof JsonArray array) {
      array.forEach(each -> nodes.add(new Node(each)));
    } else {
      nodes.add(found.get());
    }
    return nodes;
  }

  /** A text or a number, as text; blank text is none. */
  public Optional<String> text(String... path) {
    return at(path).flatMap(Node::asText);
  }

  /** The texts of a list. */
  public List<String> texts(String... path) {
    return all(path).stream().flatMap(each -> each.asText().stream()).toList();
  }

  /** Yes or no. */
  public Optional<Boolean> truth(String... path) {
    return at(path)
        .map(Node::element)
        .filter(each -> each instanceof JsonPrimitive primitive && primitive.isBoolean())
        .map(JsonElement::getAsBoolean);
  }

  /** Itself as text. */
  public Optional<String> asText() {
    return element instanceof JsonPrimitive primitive && !primitive.isBoolean()
        ? Optional.of(primitive.getAsString().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** The names of an object's members. */
  public List<String> names() {
    return element instanceof JsonObject object ? List.copyOf(object.keySet()) : List.of();
  }
}
