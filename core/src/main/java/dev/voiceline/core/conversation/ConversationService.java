package dev.voiceline.core.conversation;

/** A vendor, with an account, that holds conversations. Safe for use by any thread. */
public interface ConversationService {
  /** A short name for logs and metrics, such as {@code openai}. */
  String name();

  /** What its conversations can do. */
  ConversationTraits traits();

  /**
   * What an agent with that voicing sounds like: a word that changes whenever the same sentence
   * would sound different, such as by model, voice or speed. What was once spoken is played again
   * only while it stays the same.
   */
  default String sound(Voicing voicing) {
    return voicing.voice().orElse("");
  }

  /**
   * Starts to open a dialogue and returns at once. Trouble is told to the listener, never thrown.
   *
   * @param brief what the agent is, and what was said before
   */
  Conversation open(Brief brief, ConversationListener listener);
}
