package dev.voiceline.adapters.eligibility.x12.transport;

import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.Access.Login;
import dev.voiceline.adapters.eligibility.payer.http.WebReply.Answer;
import dev.voiceline.adapters.eligibility.payer.http.WebRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * CORE vC4.0.0 in REST: a POST of one JSON object. The rule names what an exchange must tell, and
 * leaves the address and its version to the server; the object has the names of vC2.2.0, which
 * gateways keep. The payload is sent as it is, and read as it is or in Base64.
 */
final class RestWrapping implements Wrapping {
  private static final String VERSION = "4.0.0";

  private final Optional<Login> login;

  RestWrapping(Optional<Login> login) {
    this.login = login;
  }

  @Override
  public WebRequest wrap(URI url, CoreEnvelope envelope) {
    JsonObject json = new JsonObject();
    envelope.fields(VERSION).forEach(json::addProperty);
    WebRequest request =
        WebRequest.post(url, "application/json", json.toString())
            .with("Accept", "application/json");
    return login
        .map(known -> request.with("Authorization", "Basic " + basic(known)))
        .orElse(request);
  }

  @Override
  public Optional<CoreReply> unwrap(Answer answer) {
    return Node.parse(answer.text())
        .filter(json -> json.has("Payload") || json.has("ErrorCode"))
        .map(RestWrapping::reply);
  }

  private static CoreReply reply(Node json) {
    Map<String, String> fields = new HashMap<>();
    json.text("ErrorCode").ifPresent(code -> fields.put("ErrorCode", code));
    json.text("Payload").ifPresent(payload -> fields.put("Payload", plain(payload)));
    return CoreReply.of(fields);
  }

  /** X12 begins with letters that are Base64 too, but never holds only such. */
  private static String plain(String payload) {
    try {
      return new String(Base64.getMimeDecoder().decode(strictly(payload)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asItIs) {
      return payload;
    }
  }

  private static String strictly(String payload) {
    if (!payload.matches("[A-Za-z0-9+/\\s]+={0,2}\\s*")) {
      throw new IllegalArgumentException("no Base64");
    }
    return payload;
  }

  private static String basic(Login login) {
    String both = login.user() + ":" + login.password();
    return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }
}
