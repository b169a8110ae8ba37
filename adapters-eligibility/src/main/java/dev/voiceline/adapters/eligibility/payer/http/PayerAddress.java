package dev.voiceline.adapters.eligibility.payer.http;

import java.net.URI;
import java.util.Set;

/** Which addresses health data may be sent to. */
public final class PayerAddress {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private PayerAddress() {}

  /**
   * The address, when it may be used: {@code https}, or {@code http} to this machine.
   *
   * @throws IllegalArgumentException when it may not; one sentence for the operator
   */
  public static URI checked(URI url) {
    if (!isAllowed(url)) {
      throw new IllegalArgumentException(
          "a payer's address must begin with https://; http:// is for this machine only");
    }
    if (!isBare(url)) {
      throw new IllegalArgumentException(
          "a payer's address must not hold a user, a password or a #; they belong to its access");
    }
    return url;
  }

  /** Whether it is {@code https}, or {@code http} to this machine. */
  public static boolean isAllowed(URI url) {
    boolean local = "http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains(url.getHost());
    return url.getHost() != null && (local || "https".equalsIgnoreCase(url.getScheme()));
  }

  /** Whether it holds no user, password or fragment. */
  public static boolean isBare(URI url) {
    return url.getRawUserInfo() == null && url.getRawFragment() == null;
  }
}
