package dev.voiceline.server.config;

import dev.voiceline.adapters.openai.chat.ChatSettings;
import java.util.Optional;

/**
 * A chat model of the cascade.
 *
 * @param chat who it is; its account's name is its own
 * @param keyVariable the variable that holds its key; empty for servers without one
 */
public record MindSettings(ChatSettings chat, Optional<String> keyVariable) {
  /** By which logs and the journal tell it from others; each has its own. */
  public String name() {
    return chat.account().name();
  }
}
