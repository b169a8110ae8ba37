package dev.voiceline.simulator.elevenlabs;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who knocks, and whether they are let in. The rules are the same for sockets and requests.
 *
 * @param voice in the path; blank when it is another path
 */
record Door(String voice, Map<String, String> query, String key) {
  private static final Pattern PATH =
      Pattern.compile("/v1/text-to-speech/([^/]+)/(multi-stream-input|stream)");

  /** Why somebody is not let in. */
  record Refusal(int status, String word) {}

  static Door of(URI uri, String key) {
    Matcher path = PATH.matcher(uri.getPath());
    return new Door(path.matches() ? path.group(1) : "", query(uri.getRawQuery()), key);
  }

  Optional<Refusal> refusal(ServiceSettings settings) {
    if (voice.isEmpty()) {
      return Optional.of(new Refusal(404, "not_found"));
    }
    if (key.isBlank() || settings.key().filter(known -> !known.equals(key)).isPresent()) {
      return Optional.of(new Refusal(401, "invalid_api_key"));
    }
    if (!settings.voices().isEmpty() && !settings.voices().contains(voice)) {
      return Optional.of(new Refusal(404, "voice_not_found"));
    }
    if (!settings.enterprise() && "false".equals(query.get("enable_logging"))) {
      return Optional.of(new Refusal(403, "only_for_enterprise"));
    }
    return "ulaw_8000".equals(query.get("output_format"))
        ? Optional.empty()
        : Optional.of(new Refusal(400, "output_format_not_simulated"));
  }

  boolean isTrue(String name) {
    return "true".equals(query.get(name));
  }

  private static Map<String, String> query(String raw) {
    return raw == null
        ? Map.of()
        : Arrays.stream(raw.split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0],
                    pair ->
                        pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                    (first, second) -> second));
  }
}
