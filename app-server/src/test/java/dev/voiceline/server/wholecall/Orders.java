package dev.voiceline.server.wholecall;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.tck.Await;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Orders calls as a program of the operator's does. */
final class Orders {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  Orders(House house) {
    this(house.server.httpPort());
  }

  /** From whoever listens there. */
  Orders(int port) {
    this.port = port;
  }

  /** What the server answered. */
  record Answer(int status, JsonObject json) {
    String text(String name) {
      return json.get(name).getAsString();
    }
  }

  /** A number with the order's further members, such as {@code "agent": "billing"}. */
  static String to(String number, String... members) {
    StringBuilder json = new StringBuilder("{\"to\": \"" + number + "\"");
    for (String member : members) {
      json.append(", ").append(member);
    }
    return json.append('}').toString();
  }

  CompletableFuture<Answer> place(String order) {
    return send(request("/calls").POST(HttpRequest.BodyPublishers.ofString(order)));
  }

  CompletableFuture<Answer> place(String order, String key) {
    return send(
        request("/calls")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(order)));
  }

  CompletableFuture<Answer> placeWithToken(String order, String token) {
    return send(
        request("/calls")
            .setHeader("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(order)));
  }

  /**
   * Waits until the server knows a call to be so far: of a phone's end it is told a moment later.
   */
  void awaitStage(PhoneCall call, String stage) {
    new Await(PATIENCE).until(stage, () -> stage(call).equals(stage));
  }

  private String stage(PhoneCall call) {
    return House.get(send(request("/calls/" + call.callSid()).GET())).text("stage");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + House.API_TOKEN);
  }

  private CompletableFuture<Answer> send(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(
            response ->
                new Answer(
                    response.statusCode(),
                    JsonParser.parseString(response.body()).getAsJsonObject()));
  }
}
