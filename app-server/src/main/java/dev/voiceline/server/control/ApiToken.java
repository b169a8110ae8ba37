package dev.voiceline.server.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What whoever orders calls, or plays recordings, must show. Never printed. */
public final class ApiToken {
  private static final String SCHEME = "Bearer ";

  private static final String NAMED = "voiceline api token, version 1\n";
  private static final int NAME_DIGITS = 8;

  private final Optional<byte[]> expected;

  /** Lets through that token; nothing at all when there is none. */
  public ApiToken(Optional<String> token) {
    expected = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether orders are taken at all. */
  public boolean isSet() {
    return expected.isPresent();
  }

  /**
   * A name for whoever has it, of which nobody learns it: {@code api:} and eight digits of its
   * hash.
   */
  public String name() {
    return "api:" + expected.map(ApiToken::digits).orElse("none");
  }

  private static String digits(byte[] token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(NAMED.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(token)).substring(0, NAME_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java has no SHA-256", impossible);
    }
  }

  /** Whether an {@code Authorization} header shows it. Takes as long whatever the header holds. */
  public boolean isShownBy(String header) {
    boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    byte[] given =
        (bearer ? header.substring(SCHEME.length()).strip() : "").getBytes(StandardCharsets.UTF_8);
    return expected.map(token -> MessageDigest.isEqual(token, given)).orElse(false);
  }
}
