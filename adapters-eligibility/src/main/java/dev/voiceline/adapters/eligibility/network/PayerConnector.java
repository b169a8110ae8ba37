package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.Way;

/** Opens ways to payers. */
@FunctionalInterface
public interface PayerConnector {
  /**
   * A connection of that way; nothing is sent yet.
   *
   * @throws IllegalArgumentException in one sentence without secrets, when it cannot be had as it
   *     is set, such as with a key file that cannot be read
   */
  PayerConnection open(Way way);
}
