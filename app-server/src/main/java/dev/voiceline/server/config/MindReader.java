package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.chat.ChatAccount;
import dev.voiceline.adapters.openai.chat.ChatLimits;
import dev.voiceline.adapters.openai.chat.ChatNames;
import dev.voiceline.adapters.openai.chat.ChatSettings;
import dev.voiceline.adapters.openai.chat.ChatTuning;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Who thinks for the cascade: chat models, at OpenAI or at whoever answers like it. */
final class MindReader {
  private static final URI EXAMPLE = URI.create("https://llm.example.com/v1");
  private static final String KEY_SOURCE = "https://platform.openai.com/api-keys";
  private static final int MOST_TOKENS = 4_096;

  private final PartEntry entry;
  private final Branch branch;
  private final MindProvider provider;

  private MindReader(PartEntry entry) {
    this.entry = entry;
    this.branch = entry.branch();
    this.provider = branch.word("provider", MindProvider.OPENAI);
  }

  static List<MindSettings> read(Fields fields, VendorKeys keys) {
    List<MindSettings> minds =
        PartEntry.each(
            fields, Section.CASCADE_THINK, entry -> new MindReader(entry).settings(keys));
    PartEntry.named(fields, Section.CASCADE_THINK, minds.stream().map(MindSettings::name).toList());
    return minds;
  }

  private Optional<MindSettings> settings(VendorKeys keys) {
    Optional<VendorKeys.Key> key = key(keys);
    Optional<String> model = model();
    Optional<URI> url = url();
    ChatSettings.Endpoint endpoint =
        branch.word("endpoint", ChatSettings.Endpoint.CHAT_COMPLETIONS);
    String name = entry.text("name", provider.word());
    boolean trusted = branch.flag("trusted_network", false);
    Optional<ChatTuning> tuning = entry.checked(Map.of(), this::tuning);
    ChatLimits limits = limits();
    Optional<ChatAccount> account =
        url.flatMap(
            at ->
                entry.checked(
                    Map.of(),
                    () ->
                        new ChatAccount(
                            name,
                            at,
                            key.map(VendorKeys.Key::value),
                            trusted,
                            new QuirksReader(branch).read(provider),
                            names(key))));
    return account.isEmpty() || model.isEmpty() || tuning.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MindSettings(
                new ChatSettings(account.get(), model.get(), tuning.get(), limits, endpoint),
                key.map(VendorKeys.Key::variable)));
  }

  private ChatNames names(Optional<VendorKeys.Key> key) {
    boolean ours = provider == MindProvider.OPENAI;
    return new ChatNames(
        key.map(VendorKeys.Key::variable).orElse(entry.called("key")),
        ours ? entry.called("url", Setting.OPENAI_CHAT_URL) : entry.called("url"),
        ours ? entry.called("model", Setting.OPENAI_CHAT_MODEL) : entry.called("model"));
  }

  /** The two whose keys are settings are asked by them; all may name a variable of their own. */
  private Optional<VendorKeys.Key> key(VendorKeys keys) {
    return switch (provider) {
      case OPENAI -> Optional.of(keys.of(branch, Setting.OPENAI_API_KEY, KEY_SOURCE));
      case AZURE ->
          Optional.of(
              keys.of(
                  branch,
                  Setting.AZURE_OPENAI_API_KEY,
                  "\"Keys and Endpoint\" in the Azure portal"));
      case GROQ, VLLM, OLLAMA, COMPATIBLE -> keys.of(branch, provider.key());
    };
  }

  private Optional<String> model() {
    Optional<String> model = branch.value("model").map(Given::text);
    if (model.isPresent()) {
      return model;
    }
    if (provider == MindProvider.OPENAI) {
      return entry.fields().find(Setting.OPENAI_CHAT_MODEL).map(Given::text).or(provider::model);
    }
    branch.problem("model", "is not set: write the name of the model there.");
    return Optional.empty();
  }

  private Optional<URI> url() {
    Optional<Given> given = branch.value("url");
    if (provider == MindProvider.OPENAI) {
      given = given.or(() -> entry.fields().find(Setting.OPENAI_CHAT_URL));
    }
    if (given.isEmpty() && provider.url().isEmpty()) {
      branch.problem("url", "is not set: write the address there, such as " + EXAMPLE + ".");
      return Optional.empty();
    }
    return Optional.of(entry.address(given, provider.url().orElse(EXAMPLE)));
  }

  private ChatTuning tuning() {
    ChatTuning usual = ChatTuning.standard();
    return new ChatTuning(
        OptionalInt.of(
            branch.whole("max_tokens", usual.maxTokens().orElse(MOST_TOKENS), 16, MOST_TOKENS)),
        branch.decimal("temperature", 0, 2),
        branch.value("effort").map(Given::text),
        branch.value("cache_key").map(Given::text),
        branch.value("service_tier").map(Given::text));
  }

  private ChatLimits limits() {
    ChatLimits usual = ChatLimits.standard();
    return new ChatLimits(
        branch.millis("connect_ms", usual.connect(), 100, 30_000),
        branch.millis("idle_ms", usual.idle(), 500, 60_000),
        branch.millis("whole_ms", usual.whole(), 1_000, 120_000),
        usual.afterEnd(),
        usual.mostBytes());
  }
}
