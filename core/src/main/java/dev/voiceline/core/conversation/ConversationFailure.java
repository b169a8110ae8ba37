package dev.voiceline.core.conversation;

import java.time.Duration;
import java.util.Optional;

/**
 * Something went wrong with a dialogue.
 *
 * @param kind what it means
 * @param code a stable word for logs, metrics and the journal, such as {@code session_expired}
 * @param message one sentence for the operator that names the cause and the mend; no health data
 * @param retryAfter how long the other side asks to wait before the next try, if it says so
 */
public record ConversationFailure(
    Kind kind, String code, String message, Optional<Duration> retryAfter) {
  /** One that says nothing of when to try again. */
  public ConversationFailure(Kind kind, String code, String message) {
    this(kind, code, message, Optional.empty());
  }

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
    HARMLESS,
    /** We sent what the other side does not take: a fault of this program. The dialogue goes on. */
    OURS
  }
}
