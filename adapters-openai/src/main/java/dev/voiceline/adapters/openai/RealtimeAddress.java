package dev.voiceline.adapters.openai;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the Realtime API is: {@code wss} anywhere, {@code ws} on this machine only, since the key
 * travels with it.
 */
final class RealtimeAddress {
  private RealtimeAddress() {}

  static URI checked(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("wss");
    if (!secure && !scheme.equals("ws")) {
      throw new IllegalArgumentException(
          "OPENAI_REALTIME_URL must begin with wss:// (or ws:// for this machine), not "
              + scheme
              + "://");
    }
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "OPENAI_REALTIME_URL must name a host, without a user and without a fragment, such as"
              + " wss://api.openai.com/v1/realtime");
    }
    if (!secure && !isLoopback(url.getHost())) {
      throw new IllegalArgumentException(
          "OPENAI_REALTIME_URL may be ws:// for this machine only; use wss://, since the key"
              + " would travel in clear to "
              + url.getHost());
    }
    return url;
  }

  /** The address of a new session with that model. */
  static URI withModel(URI url, String model) {
    String parameter = "model=" + URLEncoder.encode(model, StandardCharsets.UTF_8);
    String whole = url.toString();
    return URI.create(whole + (url.getRawQuery() == null ? "?" : "&") + parameter);
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.matches("127(\\.\\d{1,3}){3}")
        || host.equals("[::1]");
  }
}
