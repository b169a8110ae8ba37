package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.core.privacy.Pseudonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The realtime model.
 *
 * @param openAi the account at OpenAI
 * @param azure a second account, at Azure
 * @param pseudonyms by which the service can tell callers apart; without a key nobody has one
 * @param cachedGreeting whether a greeting that was spoken to the letter is played again from
 *     memory
 */
public record RealtimeSettings(
    Optional<OpenAiSettings> openAi,
    Optional<OpenAiSettings> azure,
    Pseudonyms pseudonyms,
    boolean cachedGreeting) {

  /** What works and still deserves a word, one sentence each. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    openAi.ifPresent(account -> warnings.addAll(account.warnings()));
    azure.ifPresent(account -> warnings.addAll(account.warnings()));
    return warnings.stream().distinct().toList();
  }
}
