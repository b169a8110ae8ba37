package dev.voiceline.adapters.twilio;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of this machine that never leave it. */
public final class Loopback {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private Loopback() {}

  /** Whether a host is this machine. */
  public static boolean names(@Nullable String host) {
    return host != null && NAMES.contains(host);
  }
}
