package dev.voiceline.adapters.openai;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the service is and who asks it. Never printed with its key.
 *
 * @param url the Realtime API without a model, {@code wss://api.openai.com/v1/realtime}; it may
 *     carry parameters of a proxy's own
 * @param apiKey the secret key
 * @param keyHeader how the key travels
 * @param organization that is billed, for keys that belong to several
 * @param project that is billed, likewise
 */
public record RealtimeAccount(
    Provider provider,
    URI url,
    String apiKey,
    KeyHeader keyHeader,
    Optional<String> organization,
    Optional<String> project) {
  public RealtimeAccount {
    apiKey = apiKey.strip();
    if (apiKey.isEmpty()) {
      throw new IllegalArgumentException(
          provider.keySetting() + " is not set: put " + provider.keySource() + " there");
    }
    if (!isPlain(apiKey)) {
      throw new IllegalArgumentException(
          provider.keySetting()
              + " holds characters that no key has: copy it again, without blanks and quotes");
    }
    RealtimeAddress.checked(url, provider);
    organization = id(organization, "the organization");
    project = id(project, "the project");
  }

  /** Whether it is Azure that answers there, under whichever name it was configured. */
  boolean isAzure() {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return provider == Provider.AZURE || host.endsWith(".azure.com");
  }

  /** What every request carries, the key among it. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    Map.Entry<String, String> key = keyHeader.of(apiKey);
    headers.put(key.getKey(), key.getValue());
    organization.ifPresent(id -> headers.put("OpenAI-Organization", id));
    project.ifPresent(id -> headers.put("OpenAI-Project", id));
    return headers;
  }

  @Override
  public String toString() {
    return "RealtimeAccount[" + provider + ", " + url.getHost() + "]";
  }

  private static Optional<String> id(Optional<String> given, String what) {
    Optional<String> id = given.map(String::strip).filter(text -> !text.isEmpty());
    if (id.isPresent() && !isPlain(id.get())) {
      throw new IllegalArgumentException(
          what + " must be an id such as org-abc or proj_abc, without blanks");
    }
    return id;
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 127);
  }
}
