package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String OLD_TOKEN = "fedcba9876543210fedcba9876543210";
  private static final String URL = "https://agent.example.com/voice/incoming";
  private static final TwilioSignature SIGNATURE = new TwilioSignature(List.of(TOKEN));

  @Property(tries = 500)
  void saysTheSameAsTheCarriersJavaLibrary(
      @ForAll("urls") String url, @ForAll("forms") Map<String, List<String>> form)
      throws Exception {
    Map<String, String> joined = new TreeMap<>();
    form.forEach((name, values) -> joined.put(name, String.join(name, new TreeSet<>(values))));
    String genuine = sign(TOKEN, url, joined);
    String forged = sign(OLD_TOKEN, url, joined);
    RequestValidator theirs = new RequestValidator(TOKEN);

    assertThat(SIGNATURE.signsForm(url, form, genuine))
        .isEqualTo(theirs.validate(url, joined, genuine))
        .isTrue();
    assertThat(SIGNATURE.signsForm(url, form, forged))
        .isEqualTo(theirs.validate(url, joined, forged))
        .isFalse();
  }

  @Property(tries = 200)
  void anAlteredFieldIsNoticed(@ForAll("forms") Map<String, List<String>> form) throws Exception {
    Map<String, String> joined = new TreeMap<>();
    form.forEach((name, values) -> joined.put(name, String.join(name, new TreeSet<>(values))));
    String signature = sign(TOKEN, URL, joined);
    Map<String, List<String>> altered = new TreeMap<>(form);
    altered.merge("From", List.of("+1"), (was, more) -> List.of(String.join("", was) + "x"));

    assertThat(SIGNATURE.signsForm(URL, altered, signature)).isFalse();
  }

  @Test
  void withoutATokenNothingIsSigned() throws Exception {
    TwilioSignature none = new TwilioSignature(List.of("", "  "));

    assertThat(none.signsUrl(URL, sign(TOKEN, URL, Map.of()))).isFalse();
    assertThat(none.signsUrl(URL, "")).isFalse();
    assertThat(new TwilioSignature(List.of()).signsForm(URL, Map.of(), "")).isFalse();
  }

  @Test
  void anyOfSeveralTokensWillDo() throws Exception {
    TwilioSignature both = new TwilioSignature(List.of(TOKEN, "", OLD_TOKEN));

    assertThat(both.signsUrl(URL, sign(TOKEN, URL, Map.of()))).isTrue();
    assertThat(both.signsUrl(URL, sign(OLD_TOKEN, URL, Map.of()))).isTrue();
    assertThat(both.signsUrl(URL, sign("another", URL, Map.of()))).isFalse();
  }

  @Test
  void anEmptyOrShortenedSignatureIsNone() throws Exception {
    String genuine = sign(TOKEN, URL, Map.of());

    assertThat(SIGNATURE.signsUrl(URL, "")).isFalse();
    assertThat(SIGNATURE.signsUrl(URL, genuine.substring(0, genuine.length() - 1))).isFalse();
    assertThat(SIGNATURE.signsUrl(URL, genuine)).isTrue();
  }

  @Test
  void theFragmentThatTunesDeliveryIsNotSigned() throws Exception {
    assertThat(SIGNATURE.signsUrl(URL + "#rc=2&rp=all", sign(TOKEN, URL, Map.of()))).isTrue();
  }

  @Test
  void theHandshakeOfAHostWithoutAPathMayBeSignedWithASlash() throws Exception {
    String signature = sign(TOKEN, "wss://agent.example.com/?a=%20b", Map.of());

    assertThat(SIGNATURE.signsUrl("wss://agent.example.com?a=%20b", signature)).isTrue();
  }

  @Test
  void thePortOfABracketedAddressIsFound() throws Exception {
    String signature = sign(TOKEN, "https://[::1]/v", Map.of());

    assertThat(SIGNATURE.signsUrl("https://[::1]:5002/v", signature)).isTrue();
    String withPort = sign(TOKEN, "https://[::1]:443/v", Map.of());
    assertThat(SIGNATURE.signsUrl("https://[::1]/v", withPort)).isTrue();
  }

  @Test
  void aBodyWithoutADigestInTheUrlIsNotSigned() throws Exception {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

    assertThat(SIGNATURE.signsBody(URL, body, sign(TOKEN, URL, Map.of()))).isFalse();
  }

  @Test
  void aTextThatIsNoUrlIsJudgedAsItStands() throws Exception {
    assertThat(SIGNATURE.signsUrl("nonsense", sign(TOKEN, "nonsense", Map.of()))).isTrue();
    assertThat(SIGNATURE.signsUrl("", sign(TOKEN, URL, Map.of()))).isFalse();
  }

  @Provide
  Arbitrary<String> urls() {
    Arbitrary<String> part = Arbitraries.strings().withChars("abcXYZ019-._~").ofMaxLength(8);
    Arbitrary<String> query =
        Arbitraries.strings().withChars("abc=&+019.-_").ofMaxLength(12).map(q -> "?" + q);
    Arbitrary<String> start =
        Arbitraries.of("https://", "http://", "wss://")
            .flatMap(
                scheme ->
                    Arbitraries.of("a.example.com", "a.example.com:8443", "10.0.0.1")
                        .map(host -> scheme + host + "/"));
    return Combinators.combine(start, part, part, query.injectNull(0.5))
        .as((base, one, two, last) -> base + one + "/" + two + (last == null ? "" : last));
  }

  @Provide
  Arbitrary<Map<String, List<String>>> forms() {
    Arbitrary<String> name = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8);
    Arbitrary<String> value = Arbitraries.strings().all().ofMaxLength(20);
    Arbitrary<List<String>> values = value.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.maps(name, values).ofMaxSize(6);
  }

  /** The rule as documented, written down once more. */
  private static String sign(String token, String url, Map<String, String> fields)
      throws Exception {
    StringBuilder signed = new StringBuilder(url);
    new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    return Base64.getEncoder()
        .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
