package dev.voiceline.server.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Orders calls from a running server. */
final class CallClient {
  private static final Duration WITHIN = Duration.ofSeconds(30);

  private final String server;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  CallClient(String server, String token) {
    this.server = server.replaceAll("/+$", "");
    this.token = token;
  }

  /** Something went wrong; the message is one sentence for the operator. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence);
    }
  }

  /** Places a call and tells its name. */
  String place(JsonObject order) throws Refused, InterruptedException {
    HttpRequest request =
        request("/calls")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(order.toString()))
            .build();
    return text(send(request, 202), "call");
  }

  /** How far a call is, such as {@code ringing}. */
  Progress stage(String call) throws Refused, InterruptedException {
    JsonObject facts = send(request("/calls/" + call).build(), 200);
    JsonElement over = facts.get("over");
    return new Progress(
        text(facts, "stage"), over != null && over.isJsonPrimitive() && over.getAsBoolean());
  }

  /** How far a call is, and whether it is over. */
  record Progress(String stage, boolean over) {}

  private HttpRequest.Builder request(String path) throws Refused {
    try {
      return HttpRequest.newBuilder(URI.create(server + path))
          .timeout(WITHIN)
          .header("Authorization", "Bearer " + token);
    } catch (IllegalArgumentException unfit) {
      throw new Refused("--url must be the address of the server, such as http://127.0.0.1:5002.");
    }
  }

  private JsonObject send(HttpRequest request, int expected) throws Refused, InterruptedException {
    HttpResponse<String> response;
    try {
      response = http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException absent) {
      throw new Refused(
          "No server answers at %s: start it with ./voiceline serve, or name it with --url."
              .formatted(server));
    } catch (IOException broken) {
      throw new Refused(
          "The server at %s did not answer (%s): look into its log, then try again."
              .formatted(server, broken.getClass().getSimpleName()));
    }
    JsonObject json = object(response.body());
    if (response.statusCode() == expected) {
      return json;
    }
    String error = text(json, "error");
    throw new Refused(
        error.isEmpty() || error.equals("not found")
            ? "The server at %s takes no orders: set VOICELINE_API_TOKEN there and start it again."
                .formatted(server)
            : error);
  }

  private static JsonObject object(String body) {
    try {
      JsonElement json = JsonParser.parseString(body);
      return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException other) {
      return new JsonObject();
    }
  }

  private static String text(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}
