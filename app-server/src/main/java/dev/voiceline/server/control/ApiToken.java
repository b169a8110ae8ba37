package dev.voiceline.server.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** What whoever orders calls must show. Never printed. */
public final class ApiToken {
  private static final String SCHEME = "Bearer ";

  private final Optional<byte[]> expected;

  /** Lets through that token; nothing at all when there is none. */
  public ApiToken(Optional<String> token) {
    expected = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether orders are taken at all. */
  public boolean isSet() {
    return expected.isPresent();
  }

  /** Whether an {@code Authorization} header shows it. Takes as long whatever the header holds. */
  public boolean isShownBy(String header) {
    boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    byte[] given =
        (bearer ? header.substring(SCHEME.length()).strip() : "").getBytes(StandardCharsets.UTF_8);
    return expected.map(token -> MessageDigest.isEqual(token, given)).orElse(false);
  }
}
