package dev.voiceline.adapters.objectstore.s3;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a request, calculated from Amazon's description (Signature Version 4, for S3).
 */
record SigV4(String keyId, String secret, String region) {
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?"
              + "SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

  /** Why a request is not ours; nothing when it is. */
  Optional<String> objection(HttpExchange request, byte[] body) {
    String payload = first(request, "x-amz-content-sha256");
    if (!payload.equals("UNSIGNED-PAYLOAD") && !payload.equals(hex(sha256(body)))) {
      return Optional.of("another payload than was signed");
    }
    Matcher given = AUTHORIZATION.matcher(first(request, "Authorization"));
    if (!given.matches() || !given.group(1).equals(keyId) || !given.group(3).equals(region)) {
      return Optional.of("no signature of this key and region");
    }
    List<String> signed = List.of(given.group(4).split(";", -1));
    if (!signed.containsAll(List.of("host", "x-amz-content-sha256", "x-amz-date"))) {
      return Optional.of("a header that must be signed is not");
    }
    String date = first(request, "x-amz-date");
    String scope = given.group(2) + "/" + region + "/s3/aws4_request";
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            date,
            scope,
            hex(sha256(bytes(canonical(request, signed, payload)))));
    byte[] key = bytes("AWS4" + secret);
    for (String part : List.of(given.group(2), region, "s3", "aws4_request", toSign)) {
      key = hmac(key, part);
    }
    return hex(key).equals(given.group(5)) ? Optional.empty() : Optional.of("a wrong signature");
  }

  private static String canonical(HttpExchange request, List<String> signed, String payload) {
    String query = Optional.ofNullable(request.getRequestURI().getRawQuery()).orElse("");
    String sorted =
        Arrays.stream(query.split("&", -1))
            .filter(each -> !each.isEmpty())
            .map(each -> each.contains("=") ? each : each + "=")
            .sorted()
            .collect(Collectors.joining("&"));
    String headers =
        signed.stream()
            .map(name -> name + ":" + first(request, name).strip().replaceAll(" +", " ") + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.getRequestMethod(),
        request.getRequestURI().getRawPath(),
        sorted,
        headers,
        String.join(";", signed),
        payload);
  }

  private static String first(HttpExchange request, String header) {
    return Optional.ofNullable(request.getRequestHeaders().getFirst(header)).orElse("");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
