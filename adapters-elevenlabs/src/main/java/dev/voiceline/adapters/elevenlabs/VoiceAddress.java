package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.Voicing;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a voice is: its id stands in the path, so that another voice is another socket. */
final class VoiceAddress {
  private final ElevenLabsSettings settings;
  private final Voicing voicing;

  VoiceAddress(ElevenLabsSettings settings, Voicing voicing) {
    this.settings = settings;
    this.voicing = voicing;
  }

  /** The multi-context socket of the voice. */
  URI socket() {
    Map<String, String> query = common();
    query.put("model_id", settings.model());
    query.put("auto_mode", "true");
    query.put("sync_alignment", "true");
    query.put("inactivity_timeout", Integer.toString(VoiceLimits.INACTIVITY_SECONDS));
    settings.languageOr(voicing.language()).ifPresent(code -> query.put("language_code", code));
    return address(settings.socketUrl(), "multi-stream-input", query);
  }

  /** One request's worth of speech. */
  URI stream() {
    return address(settings.httpUrl(), "stream", common());
  }

  /** Whoever cannot be told to keep nothing is not asked, unless the operator allows it. */
  private Map<String, String> common() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("output_format", "ulaw_8000");
    if (settings.zeroRetention()) {
      query.put("enable_logging", "false");
    }
    return query;
  }

  private URI address(URI host, String end, Map<String, String> query) {
    String base = host.toString().replaceAll("/+$", "");
    String voice = encoded(voicing.voice().orElse(settings.voice()));
    return URI.create(
        base
            + "/v1/text-to-speech/"
            + voice
            + "/"
            + end
            + query.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&", "?", "")));
  }

  /** In clear on this machine only, since the key travels with it. */
  static URI checked(URI url, String secure, String clear, String setting) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawQuery() != null) {
      throw new IllegalArgumentException(
          setting + " must name a host, such as " + secure + "://api.elevenlabs.io");
    }
    boolean here = url.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    if (!scheme.equals(secure) && !(scheme.equals(clear) && here)) {
      throw new IllegalArgumentException(
          setting + " must begin with " + secure + ":// (or " + clear + ":// on this machine)");
    }
    return url;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
