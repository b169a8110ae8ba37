package dev.voiceline.adapters.eligibility.payer.http;

import dev.voiceline.adapters.eligibility.payer.PayerReply;

/** What came of asking for a token. */
public sealed interface TokenReply {
  /**
   * A token. It is not printed.
   *
   * @param fresh whether it was asked for just now, and not kept from before
   */
  record Granted(String token, boolean fresh) implements TokenReply {
    @Override
    public String toString() {
      return "Granted[***]";
    }
  }

  /** None. */
  record Denied(PayerReply.Failed failed) implements TokenReply {}
}
