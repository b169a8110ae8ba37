package dev.voiceline.server.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a posted JSON object: texts, numbers and flags of its first level. */
final class JsonBody {
  private JsonBody() {}

  /** The fields, as a form would have them; empty when the body is no object. */
  static Optional<Map<String, List<String>>> fields(byte[] body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    try {
      JsonElement root = JsonParser.parseString(new String(body, StandardCharsets.UTF_8));
      if (!root.isJsonObject()) {
        return Optional.empty();
      }
      for (Map.Entry<String, JsonElement> field : root.getAsJsonObject().entrySet()) {
        if (field.getValue().isJsonPrimitive()) {
          fields.put(field.getKey(), List.of(field.getValue().getAsString()));
        }
      }
    } catch (JsonParseException malformed) {
      return Optional.empty();
    } catch (StackOverflowError tooDeep) {
      // Parsers of JSON call themselves for each level, and a stranger chooses their number.
      return Optional.empty();
    }
    return Optional.of(fields);
  }
}
