package dev.voiceline.adapters.twilio.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads Twilio's own number from the body of an error, which need not be JSON. */
final class ErrorBody {
  private ErrorBody() {}

  /** The number; 0 when there is none. */
  static int code(String body) {
    try {
      JsonElement json = JsonParser.parseString(body);
      if (!json.isJsonObject()) {
        return 0;
      }
      JsonElement code = json.getAsJsonObject().get("code");
      return code != null && code.isJsonPrimitive() ? code.getAsInt() : 0;
    } catch (JsonParseException | NumberFormatException unreadable) {
      return 0;
    }
  }
}
