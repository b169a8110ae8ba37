package dev.voiceline.examples.inkwell;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** What the service is told, besides audio. */
final class ClientMessages {
  static final String ALIVE = of("alive").toString();
  static final String BYE = of("bye").toString();

  /** The service refuses more. */
  private static final int MOST_TERMS = 100;

  private ClientMessages() {}

  /** The words that are pending are wanted at once. */
  static String flush(int id) {
    JsonObject message = of("flush");
    message.addProperty("id", id);
    return message.toString();
  }

  /** These are listened for from now on. */
  static String terms(List<String> terms) {
    JsonArray list = new JsonArray();
    taken(terms).forEach(list::add);
    JsonObject message = of("terms");
    message.add("terms", list);
    return message.toString();
  }

  /** Those that the service takes; the first ones are the most important. */
  static List<String> taken(List<String> terms) {
    return terms.subList(0, Math.min(terms.size(), MOST_TERMS));
  }

  private static JsonObject of(String deed) {
    JsonObject message = new JsonObject();
    message.addProperty("do", deed);
    return message;
  }
}
