package dev.voiceline.adapters.eligibility.payer;

import java.util.concurrent.CompletionStage;

/**
 * One way to one payer or clearinghouse. It asks once: when and how often is decided elsewhere.
 * Safe for use by any thread. It returns at once, never throws and never completes with an
 * exception.
 */
public interface PayerConnection extends AutoCloseable {
  /** Asks. */
  CompletionStage<PayerReply> ask(PayerRequest request);

  /** Frees threads and sockets; what is under way fails. May be called more than once. */
  @Override
  default void close() {}
}
