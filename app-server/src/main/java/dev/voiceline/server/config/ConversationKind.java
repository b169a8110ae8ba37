package dev.voiceline.server.config;

/** Who talks with callers. */
public enum ConversationKind {
  /** OpenAI's realtime model. */
  OPENAI,
  /** A rule-based agent that speaks tones: no account, no network. */
  SCRIPTED
}
