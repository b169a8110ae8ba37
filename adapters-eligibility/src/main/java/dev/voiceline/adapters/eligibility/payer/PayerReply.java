package dev.voiceline.adapters.eligibility.payer;

import java.time.Duration;
import java.util.Optional;

/** What came back from a payer. It prints nothing of its content. */
public sealed interface PayerReply {
  /** Something that an {@code AnswerReader} reads: a 271, TA1, 999, a FHIR resource, JSON. */
  record Received(String content) implements PayerReply {
    @Override
    public String toString() {
      return "Received[" + content.length() + " characters]";
    }
  }

  /**
   * Nothing that could be read.
   *
   * @param retryAfter when the payer says how long to wait
   * @param why one sentence for the operator, without anything of the content
   */
  record Failed(Failure failure, Optional<Duration> retryAfter, String why) implements PayerReply {}

  /** Kinds of failures. */
  enum Failure {
    /** No connection. */
    UNREACHABLE(true),
    /** Connected, and no whole answer in time. */
    TIMED_OUT(true),
    /** Too many requests (HTTP 429). */
    BUSY(true),
    /** The payer's system is in trouble (HTTP 5xx, CORE receiver errors). */
    SERVER_ERROR(true),
    /** Our credentials were refused. */
    CREDENTIALS(false),
    /** The request was refused (other HTTP 4xx, CORE sender errors). */
    REFUSED(false),
    /** The answer is no message of this way. */
    NOT_UNDERSTOOD(false);

    private final boolean retryable;

    Failure(boolean retryable) {
      this.retryable = retryable;
    }

    /** Whether the same question may be asked again. */
    public boolean isRetryable() {
      return retryable;
    }
  }
}
