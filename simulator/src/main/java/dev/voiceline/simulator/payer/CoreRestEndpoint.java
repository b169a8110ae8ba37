package dev.voiceline.simulator.payer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** CORE vC4.0.0 in REST: a POST of one JSON object with the names of the envelope. */
public final class CoreRestEndpoint implements PayerEndpoint {
  private static final String TYPE = "application/json";

  private final Optional<String> authorization;
  private final CoreDesk desk;

  /**
   * One that answers from that book.
   *
   * @param authorization the header that whoever is let in shows, such as {@code Bearer abc}
   */
  public CoreRestEndpoint(PayerBook book, Optional<String> authorization) {
    this.authorization = authorization;
    desk = new CoreDesk("4.0.0", book);
  }

  @Override
  public HttpAnswer answer(HttpQuestion question) {
    if (authorization.isPresent() && !question.header("Authorization").equals(authorization)) {
      return HttpAnswer.of(401, TYPE, "{\"ErrorCode\":\"UnAuthorized\"}");
    }
    Optional<Map<String, String>> fields = fields(question.text());
    if (fields.isEmpty() || !question.header("Content-Type").orElse("").startsWith(TYPE)) {
      return HttpAnswer.of(400, TYPE, "{\"ErrorCode\":\"Sender\"}");
    }
    Map<String, String> answer = desk.answer(fields.get(), true);
    JsonObject json = new JsonObject();
    answer.forEach(json::addProperty);
    boolean well = "Success".equals(answer.get("ErrorCode"));
    return HttpAnswer.of(well ? 200 : 400, TYPE, json.toString());
  }

  private static Optional<Map<String, String>> fields(String text) {
    try {
      Map<String, String> fields = new LinkedHashMap<>();
      for (Map.Entry<String, JsonElement> field :
          JsonParser.parseString(text).getAsJsonObject().entrySet()) {
        fields.put(field.getKey(), field.getValue().getAsString());
      }
      return Optional.of(fields);
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException noObject) {
      return Optional.empty();
    }
  }
}
