package dev.voiceline.adapters.eligibility.fhir;

import dev.voiceline.adapters.eligibility.payer.PayerReply;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What an answer of a FHIR server leads to. */
sealed interface Step {
  /** It is over. */
  record Done(PayerReply reply) implements Step {}

  /**
   * The answer is to be looked for.
   *
   * @param where with GET
   * @param pause how long the server asks to wait
   * @param soFar what it is if time runs out
   */
  record LookAgain(URI where, Optional<Duration> pause, PayerReply soFar) implements Step {}
}
