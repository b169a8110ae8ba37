package dev.voiceline.adapters.twilio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells whether a request was signed by the carrier: base64 of HMAC-SHA1, keyed with an auth token,
 * over the URL and the decoded form fields ({@code X-Twilio-Signature}). Several tokens may be
 * valid at once: while one is being rotated, and because each subaccount signs with its own.
 * Without any token nothing counts as signed. Comparisons take constant time. Immutable; safe for
 * use by any thread.
 *
 * <p>The URL is the public one, as configured with the carrier, not the one that a proxy passed on.
 */
public final class TwilioSignature {
  private static final String BODY_DIGEST = "bodySHA256=";
  private final List<KeyedDigest> tokens;

  /** Accepts requests signed with any of the tokens; blank ones are left out. */
  public TwilioSignature(List<String> authTokens) {
    tokens =
        authTokens.stream()
            .filter(token -> !token.isBlank())
            .map(token -> KeyedDigest.hmacSha1(token.strip().getBytes(StandardCharsets.UTF_8)))
            .toList();
  }

  /**
   * A form that was posted. The fields are decoded (UTF-8); the equal values of a repeated field
   * count once and in sorted order, as the carrier signs them.
   */
  public boolean signsForm(String url, Map<String, List<String>> form, String signature) {
    return matches(url, fields(form), signature);
  }

  /**
   * A request whose parameters, if any, are all in its URL: a GET, or the handshake of a WebSocket
   * ({@code wss://...}).
   */
  public boolean signsUrl(String url, String signature) {
    return matches(url, "", signature);
  }

  /**
   * A body that is no form, such as JSON: the signed URL carries the digest of its bytes as {@code
   * bodySHA256}.
   */
  public boolean signsBody(String url, byte[] body, String signature) {
    byte[] stated = statedDigest(url).getBytes(StandardCharsets.UTF_8);
    byte[] actual =
        HexFormat.of().formatHex(KeyedDigest.sha256(body)).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(stated, actual) && matches(url, "", signature);
  }

  private boolean matches(String url, String fields, String signature) {
    if (tokens.isEmpty()) {
      return false;
    }
    byte[] given = signature.strip().getBytes(StandardCharsets.UTF_8);
    for (String spelling : SignedUrls.of(url)) {
      byte[] signed = (spelling + fields).getBytes(StandardCharsets.UTF_8);
      for (KeyedDigest token : tokens) {
        if (MessageDigest.isEqual(Base64.getEncoder().encode(token.over(signed)), given)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String fields(Map<String, List<String>> form) {
    StringBuilder fields = new StringBuilder();
    new TreeMap<>(form)
        .forEach(
            (name, values) ->
                new TreeSet<>(values).forEach(value -> fields.append(name).append(value)));
    return fields.toString();
  }

  private static String statedDigest(String url) {
    int query = url.indexOf('?');
    if (query >= 0) {
      for (String parameter : url.substring(query + 1).split("[&#]", -1)) {
        if (parameter.startsWith(BODY_DIGEST)) {
          return parameter.substring(BODY_DIGEST.length());
        }
      }
    }
    return "";
  }
}
