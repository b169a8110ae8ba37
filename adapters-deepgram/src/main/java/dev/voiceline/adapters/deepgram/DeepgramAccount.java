package dev.voiceline.adapters.deepgram;

import java.net.URI;
import java.util.Locale;

/**
 * An account and where it is served. Never printed with its key.
 *
 * @param apiKey the secret key
 * @param url host of the sockets, {@code wss://api.deepgram.com} or that of a region; {@code ws} on
 *     this machine only, since the key travels with it
 * @param names what the operator calls its settings
 */
public record DeepgramAccount(String apiKey, URI url, DeepgramNames names) {
  private static final URI GLOBAL = URI.create("wss://api.deepgram.com");

  public DeepgramAccount {
    apiKey = apiKey.strip();
    if (apiKey.isEmpty() || !apiKey.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          names.key() + " must not be empty and holds neither blanks nor quotes: copy it again");
    }
    check(url);
  }

  /** At the global host. */
  public static DeepgramAccount of(String apiKey) {
    return of(apiKey, DeepgramNames.usual());
  }

  /** At the global host, with settings of those names. */
  public static DeepgramAccount of(String apiKey, DeepgramNames names) {
    return new DeepgramAccount(apiKey, GLOBAL, names);
  }

  /** At another host. */
  public DeepgramAccount at(URI other) {
    return new DeepgramAccount(apiKey, other, names);
  }

  /** Hosts of a region do not take new key terms on an open socket. */
  boolean isRegional() {
    return url.getHost().matches("api\\.(eu|au|in)\\.deepgram\\.com");
  }

  @Override
  public String toString() {
    return "DeepgramAccount[" + url.getHost() + "]";
  }

  private static void check(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "DEEPGRAM_URL must name a host, such as wss://api.deepgram.com");
    }
    boolean here = url.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    if (!scheme.equals("wss") && !(scheme.equals("ws") && here)) {
      throw new IllegalArgumentException(
          "DEEPGRAM_URL must begin with wss:// (or ws:// on this machine)");
    }
  }
}
