package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Judges random requests beside the carrier's own library for Java. It differs in what the vectors
 * document (paths with raw non-ASCII characters, encoded queries together with a default port, and
 * fields that repeat), so addresses here are plain and each field has one value.
 */
class TwilioSignatureDifferentialTest {
  private static final String TOKEN = "12345678901234567890123456789012";
  private final TwilioSignature ours = new TwilioSignature(List.of(TOKEN));
  private final RequestValidator theirs = new RequestValidator(TOKEN);

  @Property
  void bothAcceptWhatIsSigned(
      @ForAll("urls") String url, @ForAll("forms") Map<String, String> form) {
    String signature = sign(url, form);

    assertThat(ours.signsForm(url, lists(form), signature)).isTrue();
    assertThat(theirs.validate(url, form, signature)).isTrue();
  }

  @Property
  void bothJudgeAnotherRequestAlike(
      @ForAll("urls") String url,
      @ForAll("urls") String otherUrl,
      @ForAll("forms") Map<String, String> form,
      @ForAll("forms") Map<String, String> otherForm) {
    String signature = sign(url, form);

    assertThat(ours.signsForm(otherUrl, lists(otherForm), signature))
        .isEqualTo(theirs.validate(otherUrl, otherForm, signature));
  }

  @Property
  void bothJudgeASpoiledSignatureAlike(
      @ForAll("urls") String url, @ForAll("forms") Map<String, String> form, @ForAll String junk) {
    String spoiled = spoil(sign(url, form), junk);

    assertThat(ours.signsForm(url, lists(form), spoiled))
        .isEqualTo(theirs.validate(url, form, spoiled))
        .isFalse();
  }

  @Property
  void bothJudgeABodyAlike(
      @ForAll("urls") String url, @ForAll String body, @ForAll String otherBody) throws Exception {
    String signed =
        url
            + (url.contains("?") ? "&" : "?")
            + "bodySHA256="
            + HexFormat.of().formatHex(KeyedDigest.sha256(utf8(body)));
    String signature = sign(signed, Map.of());

    assertThat(ours.signsBody(signed, utf8(body), signature)).isTrue();
    assertThat(theirs.validate(signed, body, signature)).isTrue();
    assertThat(ours.signsBody(signed, utf8(otherBody), signature))
        .isEqualTo(theirs.validate(signed, otherBody, signature));
  }

  @Provide
  Arbitrary<String> urls() {
    Arbitrary<String> scheme = Arbitraries.of("https", "http", "wss");
    Arbitrary<String> host = Arbitraries.of("a.example", "voice.example.test", "abc123.ngrok.io");
    Arbitrary<String> port = Arbitraries.of("", "", ":8443", ":5002");
    Arbitrary<String> path =
        Arbitraries.strings().withCharRange('a', 'z').withChars('/', '-', '.').ofMaxLength(20);
    Arbitrary<String> query =
        Arbitraries.strings().withCharRange('a', 'z').withChars('=', '&').ofMaxLength(12);
    return Combinators.combine(scheme, host, port, path, query)
        .as(
            (how, where, at, way, asked) ->
                how + "://" + where + at + "/" + way + (asked.isEmpty() ? "" : "?" + asked));
  }

  @Provide
  Arbitrary<Map<String, String>> forms() {
    Arbitrary<String> names =
        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12);
    return Arbitraries.maps(names, Arbitraries.strings().ofMaxLength(20)).ofMaxSize(12);
  }

  /** Written apart from the product's own check. */
  private static String sign(String url, Map<String, String> form) {
    StringBuilder text = new StringBuilder(url);
    new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
    return Base64.getEncoder()
        .encodeToString(KeyedDigest.hmacSha1(utf8(TOKEN)).over(utf8(text.toString())));
  }

  private static String spoil(String signature, String junk) {
    char first = signature.charAt(0);
    return (first == 'A' ? "B" : "A") + signature.substring(1) + junk.strip();
  }

  private static Map<String, List<String>> lists(Map<String, String> form) {
    Map<String, List<String>> lists = new HashMap<>();
    form.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
