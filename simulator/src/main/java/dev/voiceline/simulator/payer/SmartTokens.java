package dev.voiceline.simulator.payer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.time.Clock;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The token endpoint of SMART backend services. It checks the signature of an assertion, its
 * issuer, audience, expiry and key, and that it was not used before. Safe for use by any thread.
 */
public final class SmartTokens implements PayerEndpoint {
  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final long LONGEST_ASSERTION_SECONDS = 300;

  private final String clientId;
  private final String keyId;
  private final PublicKey key;
  private final Supplier<URI> address;
  private final Clock clock;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();

  /**
   * For one client.
   *
   * @param address of this endpoint, which is the audience of assertions
   */
  public SmartTokens(
      String clientId, String keyId, PublicKey key, Supplier<URI> address, Clock clock) {
    this.clientId = clientId;
    this.keyId = keyId;
    this.key = key;
    this.address = address;
    this.clock = clock;
  }

  /** What {@code .well-known/smart-configuration} says of it. */
  public HttpAnswer configuration() {
    JsonObject json = new JsonObject();
    json.addProperty("token_endpoint", address.get().toString());
    json.add("grant_types_supported", list("client_credentials"));
    json.add("token_endpoint_auth_methods_supported", list("private_key_jwt"));
    json.add("token_endpoint_auth_signing_alg_values_supported", list("RS384", "ES384"));
    json.add("capabilities", list("client-confidential-asymmetric"));
    return HttpAnswer.ok("application/json", json.toString());
  }

  /** Whether that is the {@code Authorization} of a token that is good. */
  public boolean accept(Optional<String> authorization) {
    return authorization
        .filter(each -> each.startsWith("Bearer "))
        .filter(each -> tokens.contains(each.substring("Bearer ".length())))
        .isPresent();
  }

  /** No token of before is good any more. */
  public void revokeAll() {
    tokens.clear();
  }

  @Override
  public HttpAnswer answer(HttpQuestion question) {
    Map<String, String> form = form(question.text());
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return refused("unsupported_grant_type");
    }
    if (!form.getOrDefault("scope", "").startsWith("system/")) {
      return refused("invalid_scope");
    }
    boolean known =
        ASSERTION_TYPE.equals(form.get("client_assertion_type"))
            && isGood(form.getOrDefault("client_assertion", ""));
    if (!known) {
      return refused("invalid_client");
    }
    String token = UUID.randomUUID().toString();
    tokens.add(token);
    JsonObject json = new JsonObject();
    json.addProperty("access_token", token);
    json.addProperty("token_type", "bearer");
    json.addProperty("expires_in", LONGEST_ASSERTION_SECONDS);
    json.addProperty("scope", form.get("scope"));
    return HttpAnswer.ok("application/json", json.toString()).with("Cache-Control", "no-store");
  }

  private boolean isGood(String assertion) {
    String[] parts = assertion.split("\\.", -1);
    if (parts.length != 3) {
      return false;
    }
    Optional<Fields> header = Fields.of(decoded(parts[0]));
    Optional<Fields> claims = Fields.of(decoded(parts[1]));
    return header.isPresent()
        && claims.isPresent()
        && header.get().text("kid").equals(Optional.of(keyId))
        && isSigned(header.get().text("alg").orElse(""), parts)
        && isForUs(claims.get());
  }

  private boolean isForUs(Fields claims) {
    long now = clock.instant().getEpochSecond();
    long expires =
        claims.at("exp").filter(each -> each.isJsonPrimitive()).map(e -> e.getAsLong()).orElse(0L);
    Optional<String> id = claims.text("jti");
    return claims.text("iss").equals(Optional.of(clientId))
        && claims.text("sub").equals(Optional.of(clientId))
        && claims.text("aud").equals(Optional.of(address.get().toString()))
        && expires > now
        && expires <= now + LONGEST_ASSERTION_SECONDS
        && id.isPresent()
        && used.add(id.get());
  }

  private boolean isSigned(String algorithm, String[] parts) {
    try {
      Signature signature =
          Signature.getInstance(
              switch (algorithm) {
                case "RS384" -> "SHA384withRSA";
                case "ES384" -> "SHA384withECDSAinP1363Format";
                default -> "none";
              });
      signature.initVerify(key);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static String decoded(String part) {
    try {
      return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noBase64) {
      return "";
    }
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String field : body.split("&", -1)) {
      String[] parts = field.split("=", 2);
      if (parts.length == 2) {
        fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  private static HttpAnswer refused(String error) {
    JsonObject json = new JsonObject();
    json.addProperty("error", error);
    return HttpAnswer.of(
        error.equals("invalid_client") ? 401 : 400, "application/json", json.toString());
  }

  private static JsonArray list(String... values) {
    JsonArray list = new JsonArray();
    for (String value : values) {
      list.add(value);
    }
    return list;
  }
}
