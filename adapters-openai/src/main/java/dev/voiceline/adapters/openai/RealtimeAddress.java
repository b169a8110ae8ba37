package dev.voiceline.adapters.openai;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the Realtime API is: {@code wss} anywhere, {@code ws} on this machine only, since the key
 * travels with it. Azure's preview address speaks a protocol that is gone, and its GA address takes
 * no {@code api-version}.
 */
final class RealtimeAddress {
  /** The service wants exactly one of these, and the model is added here. */
  private static final List<String> OURS = List.of("model", "deployment", "intent", "call_id");

  private RealtimeAddress() {}

  static URI checked(URI url, Provider provider) {
    String setting = provider.urlSetting();
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("wss");
    if (!secure && !scheme.equals("ws")) {
      throw new IllegalArgumentException(
          setting + " must begin with wss:// (or ws:// for this machine), not " + scheme + "://");
    }
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          setting
              + " must name a host, without a user and without a fragment, such as"
              + " wss://api.openai.com/v1/realtime");
    }
    if (!secure && !isLoopback(url.getHost())) {
      throw new IllegalArgumentException(
          setting
              + " may be ws:// for this machine only; use wss://, since the key"
              + " would travel in clear to "
              + url.getHost());
    }
    dialect(url, setting).ifPresent(RealtimeAddress::refuse);
    return url;
  }

  /** The address of a new session with that model. */
  static URI withModel(URI url, String model) {
    String parameter = "model=" + URLEncoder.encode(model, StandardCharsets.UTF_8);
    String whole = url.toString();
    return URI.create(whole + (url.getRawQuery() == null ? "?" : "&") + parameter);
  }

  private static Optional<String> dialect(URI url, String setting) {
    String path = url.getPath() == null ? "" : url.getPath().replaceAll("/+$", "");
    if (path.endsWith("/openai/realtime")) {
      return Optional.of(
          setting
              + " is Azure's preview address, which speaks the retired beta protocol: use"
              + " wss://RESOURCE.openai.azure.com/openai/v1/realtime");
    }
    List<String> parameters = parameters(url);
    if (parameters.contains("api-version") && path.endsWith("/v1/realtime")) {
      return Optional.of(
          setting
              + " must not carry api-version, which the GA address answers with HTTP 401: take it"
              + " out");
    }
    return OURS.stream()
        .filter(parameters::contains)
        .findFirst()
        .map(
            name ->
                setting
                    + " must not carry "
                    + name
                    + ", since the model is added to it: take it out and set the model by itself");
  }

  private static void refuse(String why) {
    throw new IllegalArgumentException(why);
  }

  private static List<String> parameters(URI url) {
    return url.getRawQuery() == null
        ? List.of()
        : Arrays.stream(url.getRawQuery().split("&"))
            .map(pair -> pair.replaceFirst("=.*", "").toLowerCase(Locale.ROOT))
            .toList();
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.matches("127(\\.\\d{1,3}){3}")
        || host.equals("[::1]");
  }
}
