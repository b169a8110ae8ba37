package dev.voiceline.server.config;

import java.util.Locale;

/** Who can talk with callers. */
public enum ConversationKind {
  /** OpenAI's realtime model. */
  OPENAI,
  /** The same model at Azure. */
  AZURE,
  /** A recognizer, a chat model and a voice. */
  CASCADE,
  /** A rule-based agent that speaks tones: no account, no network. */
  SCRIPTED;

  /** Its name in settings. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
