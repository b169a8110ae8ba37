package dev.voiceline.core.conversation;

/**
 * Something went wrong with a dialogue.
 *
 * @param kind what it means
 * @param code a stable word for logs, metrics and the journal, such as {@code session_expired}
 * @param message one sentence for the operator that names the cause and the mend; no health data
 */
public record ConversationFailure(Kind kind, String code, String message) {
  /** What a failure means. */
  public enum Kind {
    /**
     * No use trying again with these settings: a wrong key, no quota, an unknown model. {@code
     * closed} follows.
     */
    FATAL,
    /**
     * A new dialogue may well work: the connection dropped, the session expired. {@code closed}
     * follows.
     */
    RETRYABLE,
    /** One request was refused or one message was bad; the dialogue goes on. */
    HARMLESS
  }
}
