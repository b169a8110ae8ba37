package dev.voiceline.server.peers;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several servers behind a domain, by the host that it has for itself.
 *
 * @param origin scheme, host and maybe port, such as {@code https://node-1.example.com}; {@code
 *     http} on this machine alone
 */
public record Peer(String origin) {
  /** The field of an address's query that says at which server its subject is. */
  public static final String FIELD = "at";

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?:https://%s(?:\\.%s){0,40}|http://(?:127\\.0\\.0\\.1|localhost))(?::([0-9]{1,5}))?"
              .formatted(LABEL, LABEL));
  private static final Pattern LOOPBACK =
      Pattern.compile("(?:127\\.0\\.0\\.1|localhost)(?::[0-9]{1,5})?");
  private static final int LONGEST = 300;
  private static final int LAST_PORT = 65_535;

  /**
   * One of that origin.
   *
   * @throws IllegalArgumentException when it is none
   */
  public Peer {
    if (!isOrigin(origin)) {
      throw new IllegalArgumentException("not the origin of a server");
    }
  }

  /** By a host as the settings have it, with a port or without. */
  public static Peer ofHost(String host) {
    return new Peer(originOf(host));
  }

  /** Whether {@link #ofHost} takes it. */
  public static boolean isHost(String host) {
    return isOrigin(originOf(host));
  }

  private static String originOf(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return (LOOPBACK.matcher(name).matches() ? "http://" : "https://") + name;
  }

  /** Reads what stands in an address; empty when it is no origin, or has more than that. */
  public static Optional<Peer> parse(String text) {
    return isOrigin(text) ? Optional.of(new Peer(text)) : Optional.empty();
  }

  /** What the addresses end with whose subject is at this server. */
  public String query() {
    return "?" + FIELD + "=" + origin;
  }

  /**
   * The same address at this server.
   *
   * @throws IllegalArgumentException when an address cannot hold what stands there
   */
  URI at(String pathAndQuery) {
    return URI.create(origin + pathAndQuery);
  }

  private static boolean isOrigin(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    Matcher matcher = ORIGIN.matcher(text);
    return matcher.matches()
        && (matcher.group(1) == null || Integer.parseInt(matcher.group(1)) <= LAST_PORT);
  }
}
