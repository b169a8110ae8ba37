package dev.voiceline.adapters.openai.chat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a server is and who asks it. Never printed with its key.
 *
 * @param name a short word for logs and metrics, such as {@code groq}
 * @param url the base, {@code https://api.openai.com/v1}; its query, such as Azure's {@code
 *     api-version}, is kept. Unencrypted only on this machine, or where the network is vouched for
 * @param apiKey the secret key; empty for servers without one
 * @param trustedNetwork whether the operator vouches for the way to an {@code http} address
 * @param quirks what the server wants differently
 * @param names what the operator calls its settings
 */
public record ChatAccount(
    String name,
    URI url,
    Optional<String> apiKey,
    boolean trustedNetwork,
    ProviderQuirks quirks,
    ChatNames names) {
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");

  public ChatAccount {
    apiKey = apiKey.map(String::strip).filter(key -> !key.isEmpty());
    String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
    if (host.isEmpty() || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException(
          "the address of the chat model " + name + " must begin with https://");
    }
    if (scheme.equals("http") && !THIS_MACHINE.contains(host) && !trustedNetwork) {
      throw new IllegalArgumentException(
          "the chat model "
              + name
              + " would be asked unencrypted: use https, or vouch for the network to "
              + host);
    }
    if (apiKey.isPresent() && !apiKey.get().chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "the key of the chat model "
              + name
              + " holds characters that no key has: copy it again, without blanks and quotes");
    }
  }

  /** With settings of the usual names. */
  public ChatAccount(
      String name,
      URI url,
      Optional<String> apiKey,
      boolean trustedNetwork,
      ProviderQuirks quirks) {
    this(name, url, apiKey, trustedNetwork, quirks, ChatNames.usual());
  }

  /** OpenAI's own service. */
  public static ChatAccount openAi(String apiKey) {
    return of("openai", "https://api.openai.com/v1", apiKey, ProviderQuirks.openAi());
  }

  /** Groq's service. */
  public static ChatAccount groq(String apiKey) {
    return of("groq", "https://api.groq.com/openai/v1", apiKey, ProviderQuirks.groq());
  }

  /** Ollama on this machine. */
  public static ChatAccount ollama() {
    return of("ollama", "http://localhost:11434/v1", "", ProviderQuirks.ollama());
  }

  /** Any server; a blank key for none. */
  public static ChatAccount of(String name, String url, String apiKey, ProviderQuirks quirks) {
    return new ChatAccount(name, URI.create(url), Optional.of(apiKey), false, quirks);
  }

  /** The address of one of its functions. */
  public URI at(String path) {
    String base = url.toString();
    int end = base.indexOf('?') < 0 ? base.length() : base.indexOf('?');
    String plain = base.substring(0, end).replaceAll("/+$", "");
    return URI.create(plain + path + base.substring(end));
  }

  /** What every request carries. */
  public Map<String, String> headers() {
    return apiKey
        .map(
            key ->
                switch (quirks.keyHeader()) {
                  case BEARER -> Map.of("Authorization", "Bearer " + key);
                  case API_KEY -> Map.of("api-key", key);
                })
        .orElseGet(Map::of);
  }

  @Override
  public String toString() {
    return "ChatAccount[" + name + ", " + url.getHost() + "]";
  }
}
