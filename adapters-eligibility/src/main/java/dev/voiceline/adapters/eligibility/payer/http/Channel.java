package dev.voiceline.adapters.eligibility.payer.http;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Sends requests to a payer's web server, once each. Safe for use by any thread. It returns at
 * once, never throws and never completes with an exception.
 */
public interface Channel extends AutoCloseable {
  /**
   * Sends.
   *
   * @param within how long the whole answer is waited for, from now
   */
  CompletionStage<WebReply> send(WebRequest request, Duration within);

  /** Frees threads and sockets; what is under way fails. */
  @Override
  default void close() {}
}
