package dev.voiceline.adapters.twilio;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, read leniently: numbers count as texts, what is missing or of
 * another kind as empty.
 */
record MessageFields(JsonObject members) {
  /** A string or number as text; empty when there is none. */
  String text(String name) {
    return primitive(members.get(name)).map(JsonPrimitive::getAsString).orElse("");
  }

  /** A string, which may be empty, if there is one. */
  Optional<String> string(String name) {
    return primitive(members.get(name))
        .filter(JsonPrimitive::isString)
        .map(JsonPrimitive::getAsString);
  }

  /** An inner object; one without members when there is none. */
  MessageFields child(String name) {
    JsonElement child = members.get(name);
    return new MessageFields(
        child != null && child.isJsonObject() ? child.getAsJsonObject() : new JsonObject());
  }

  /** All members that are texts. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    members.keySet().stream()
        .filter(name -> primitive(members.get(name)).isPresent())
        .forEach(name -> texts.put(name, text(name)));
    return texts;
  }

  /** Whether this describes the telephone's own audio; what it leaves open is taken to be so. */
  boolean isMuLaw() {
    return isOrAbsent("encoding", "audio/x-mulaw")
        && isOrAbsent("sampleRate", "8000")
        && isOrAbsent("channels", "1");
  }

  private boolean isOrAbsent(String name, String expected) {
    String actual = text(name);
    return actual.isEmpty() || actual.equals(expected);
  }

  private static Optional<JsonPrimitive> primitive(@Nullable JsonElement element) {
    return element != null && element.isJsonPrimitive()
        ? Optional.of(element.getAsJsonPrimitive())
        : Optional.empty();
  }
}
