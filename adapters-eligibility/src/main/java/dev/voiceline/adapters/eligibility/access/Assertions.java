package dev.voiceline.adapters.eligibility.access;

import static dev.voiceline.adapters.eligibility.json.Build.object;
import static dev.voiceline.adapters.eligibility.json.Build.with;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.core.time.Clock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Signed assertions of who we are (RFC 7523, SMART App Launch 2.2: backend services). Each is good
 * for one request for a token.
 */
final class Assertions {
  /** SMART allows five minutes; the rest is for clocks that differ. */
  private static final Duration LIFE = Duration.ofMinutes(4);

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SigningKey key;
  private final String keyId;
  private final String clientId;
  private final Supplier<String> ids;
  private final Clock clock;

  Assertions(SigningKey key, String keyId, String clientId, Supplier<String> ids, Clock clock) {
    this.key = key;
    this.keyId = keyId;
    this.clientId = clientId;
    this.ids = ids;
    this.clock = clock;
  }

  /** One for that token endpoint. */
  String forServer(URI tokenEndpoint) {
    JsonObject header = with(object("alg", key.algorithm()), "typ", "JWT");
    header.addProperty("kid", keyId);
    long now = clock.instant().getEpochSecond();
    JsonObject claims = with(object("iss", clientId), "sub", clientId);
    claims.addProperty("aud", tokenEndpoint.toString());
    claims.add("iat", new JsonPrimitive(now));
    claims.add("exp", new JsonPrimitive(now + LIFE.toSeconds()));
    claims.addProperty("jti", ids.get());
    String content = encoded(header) + "." + encoded(claims);
    return content
        + "."
        + BASE64.encodeToString(key.sign(content.getBytes(StandardCharsets.US_ASCII)));
  }

  String algorithm() {
    return key.algorithm();
  }

  private static String encoded(JsonObject json) {
    return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
