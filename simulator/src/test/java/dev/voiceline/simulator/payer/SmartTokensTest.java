package dev.voiceline.simulator.payer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.time.VirtualTime;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A payer that took a wrong assertion would hide a fault of ours. */
class SmartTokensTest {
  private static final URI ADDRESS = URI.create("https://payer.example/token");
  private static final KeyPair KEYS = keys();
  private static final String SCOPE = "system/*.c";
  private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final VirtualTime time = new VirtualTime();
  private final long now = time.instant().getEpochSecond();
  private final SmartTokens tokens =
      new SmartTokens("clinic", "key-1", KEYS.getPublic(), () -> ADDRESS, time);

  @Test
  void aRightAssertionGetsATokenOnce() {
    String assertion = signed("clinic", "clinic", ADDRESS.toString(), now + 240, "1", "key-1");

    HttpAnswer first = ask(assertion, SCOPE);

    assertThat(first.status()).isEqualTo(200);
    String token = Fields.of(first.text()).flatMap(json -> json.text("access_token")).orElse("");
    assertThat(tokens.accept(Optional.of("Bearer " + token))).isTrue();
    assertThat(ask(assertion, SCOPE).status()).as("used again").isEqualTo(401);
    tokens.revokeAll();
    assertThat(tokens.accept(Optional.of("Bearer " + token))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "other, clinic, https://payer.example/token, 240, key-1",
    "clinic, other, https://payer.example/token, 240, key-1",
    "clinic, clinic, https://payer.example/, 240, key-1",
    "clinic, clinic, https://payer.example/token, 0, key-1",
    "clinic, clinic, https://payer.example/token, 301, key-1",
    "clinic, clinic, https://payer.example/token, 240, key-2"
  })
  void aWrongClaimGetsNone(String issuer, String subject, String audience, long life, String key) {
    assertThat(ask(signed(issuer, subject, audience, now + life, "1", key), SCOPE).status())
        .isEqualTo(401);
  }

  @Test
  void aWrongSignatureGetsNone() {
    String assertion = signed("clinic", "clinic", ADDRESS.toString(), now + 240, "1", "key-1");
    String other = signed("clinic", "clinic", ADDRESS.toString(), now + 240, "2", "key-1");
    String mixed =
        assertion.substring(0, assertion.lastIndexOf('.'))
            + other.substring(other.lastIndexOf('.'));

    assertThat(ask(mixed, SCOPE).status()).isEqualTo(401);
    assertThat(ask("a.b.c", SCOPE).status()).isEqualTo(401);
    assertThat(ask("", SCOPE).status()).isEqualTo(401);
  }

  @Test
  void anotherScopeOrGrantIsRefused() {
    String assertion = signed("clinic", "clinic", ADDRESS.toString(), now + 240, "1", "key-1");

    assertThat(ask(assertion, "openid").text()).contains("invalid_scope");
    assertThat(tokens.answer(form("grant_type=password")).text())
        .contains("unsupported_grant_type");
  }

  private HttpAnswer ask(String assertion, String scope) {
    return tokens.answer(
        form(
            "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode(ASSERTION, StandardCharsets.UTF_8)
                + "&client_assertion="
                + assertion
                + "&scope="
                + URLEncoder.encode(scope, StandardCharsets.UTF_8)));
  }

  private static HttpQuestion form(String body) {
    return new HttpQuestion("POST", "/token", Map.of(), body);
  }

  private static String signed(
      String issuer, String subject, String audience, long expires, String id, String keyId) {
    String header = "{\"alg\":\"RS384\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}";
    String claims =
        String.format(
            "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"exp\":%d,\"jti\":\"%s\"}",
            issuer, subject, audience, expires, id);
    String content = encoded(header.getBytes(StandardCharsets.UTF_8));
    content += "." + encoded(claims.getBytes(StandardCharsets.UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA384withRSA");
      signature.initSign(KEYS.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + encoded(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
