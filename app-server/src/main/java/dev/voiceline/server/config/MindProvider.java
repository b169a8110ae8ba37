package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.chat.ProviderQuirks;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Who serves a chat model, and what is usual there. */
enum MindProvider {
  OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY", "gpt-4.1-mini"),
  AZURE("", "AZURE_OPENAI_API_KEY", ""),
  GROQ("https://api.groq.com/openai/v1", "GROQ_API_KEY", ""),
  VLLM("", "", ""),
  OLLAMA("http://localhost:11434/v1", "", ""),
  COMPATIBLE("", "", "");

  private final String url;
  private final String key;
  private final String model;

  MindProvider(String url, String key, String model) {
    this.url = url;
    this.key = key;
    this.model = model;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where it is, unless everybody has one of their own. */
  Optional<URI> url() {
    return url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url));
  }

  /** The variable of its key; empty where none is needed. */
  Optional<String> key() {
    return key.isEmpty() ? Optional.empty() : Optional.of(key);
  }

  /** The usual model, if there is one. */
  Optional<String> model() {
    return model.isEmpty() ? Optional.empty() : Optional.of(model);
  }

  /** What it wants differently. */
  ProviderQuirks quirks() {
    return switch (this) {
      case OPENAI -> ProviderQuirks.openAi();
      case AZURE -> ProviderQuirks.azure();
      case GROQ -> ProviderQuirks.groq();
      case VLLM -> ProviderQuirks.vllm();
      case OLLAMA -> ProviderQuirks.ollama();
      case COMPATIBLE -> ProviderQuirks.compatible("The chat model");
    };
  }
}
