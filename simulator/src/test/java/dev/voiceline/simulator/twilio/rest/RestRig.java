package dev.voiceline.simulator.twilio.rest;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The API before an exchange in memory, and a client of the JDK. */
final class RestRig implements AutoCloseable {
  static final String ACCOUNT = "AC" + "0".repeat(31) + "1";
  static final String TOKEN = "a-token-for-tests";
  static final String DOMAIN = "voice.example.test";
  static final String OURS = "+14155550100";
  static final String THEIRS = "+14155550123";
  static final String BACK = "https://" + DOMAIN + "/voice/back";

  final VirtualTime time = new VirtualTime();
  final MemoryExchange exchange = new MemoryExchange(time);
  final ReportedWeb web = new ReportedWeb();
  final TwilioRestServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  RestRig() {
    this(settings());
  }

  RestRig(RestSettings settings) {
    server =
        TwilioRestServer.open(
            settings, exchange, PublicDomain.at(DOMAIN, 1), web, time, time, () -> {});
  }

  static RestSettings settings() {
    return RestSettings.of(new TwilioAccount(ACCOUNT, TOKEN), OURS, "+14155550101");
  }

  /** An answer; what is no JSON is an empty object. */
  record Answer(int status, HttpResponse<byte[]> response, JsonObject json) {
    String text(String name) {
      return json.get(name).getAsString();
    }

    int code() {
      return json.get("code").getAsInt();
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Posts names and values in turn. */
  Answer post(String path, String... namesAndValues) {
    return send(form(path, namesAndValues));
  }

  HttpRequest.Builder form(String path, String... namesAndValues) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(encode(namesAndValues[i])).append('=');
      body.append(encode(namesAndValues[i + 1]));
    }
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  HttpRequest.Builder request(String path) {
    return bare("/2010-04-01/Accounts/" + ACCOUNT + path)
        .header("Authorization", basic(ACCOUNT, TOKEN));
  }

  HttpRequest.Builder bare(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path))
        .timeout(Duration.ofSeconds(30));
  }

  static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return sendOrFail(request);
    } catch (IOException failure) {
      throw new AssertionError("the request was not answered", failure);
    }
  }

  Answer sendOrFail(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      boolean json =
          response.body().length > 0
              && response
                  .headers()
                  .firstValue("Content-Type")
                  .orElse("")
                  .startsWith("application/json");
      return new Answer(
          response.statusCode(),
          response,
          json
              ? JsonParser.parseString(new String(response.body(), StandardCharsets.UTF_8))
                  .getAsJsonObject()
              : new JsonObject());
    } catch (InterruptedException interrupted) {
      throw new AssertionError("the test was interrupted", interrupted);
    }
  }

  /** Places a usual call; its SID. */
  String place() {
    return post("/Calls.json", "To", THEIRS, "From", OURS, "Url", BACK).text("sid");
  }

  /** Places a call that is picked up; its SID. */
  String talk() {
    String sid = place();
    exchange.pickUp(sid);
    return sid;
  }

  @Override
  public void close() {
    server.close();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
