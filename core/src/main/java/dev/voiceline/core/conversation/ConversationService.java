package dev.voiceline.core.conversation;

/** A vendor, with an account, that holds conversations. Safe for use by any thread. */
public interface ConversationService {
  /** A short name for logs and metrics, such as {@code openai}. */
  String name();

  /** What its conversations can do. */
  ConversationTraits traits();

  /**
   * Starts to open a dialogue and returns at once. Trouble is told to the listener, never thrown.
   *
   * @param brief what the agent is, and what was said before
   */
  Conversation open(Brief brief, ConversationListener listener);
}
