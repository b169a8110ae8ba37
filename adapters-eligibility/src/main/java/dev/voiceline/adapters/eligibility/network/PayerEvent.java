package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.answer.Outcome;
import java.time.Duration;

/** What happens between us and a payer, for metrics and logs. Nothing of a person is in it. */
public sealed interface PayerEvent {
  /** The name of the payer. */
  String payer();

  /**
   * A message was answered or given up.
   *
   * @param attempt 1 for the first
   * @param why one sentence when there is no answer, else empty
   */
  record Asked(String payer, int attempt, Outcome outcome, Duration took, String why)
      implements PayerEvent {}

  /** A message was not sent. */
  record NotAsked(String payer, Reason reason) implements PayerEvent {
    /** Why not. */
    public enum Reason {
      /** The payer is left in peace after failures. */
      RESTING,
      /** Too many messages are under way. */
      FULL
    }
  }

  /** The payer is left in peace, is tried again, or is well again. */
  record Moved(String payer, Health from, Health to) implements PayerEvent {}

  /** A check is over. */
  record Checked(String payer, Outcome outcome, Duration took) implements PayerEvent {}

  /** How a payer fares. */
  enum Health {
    WELL,
    RESTING,
    /** A few messages find out whether it is well again. */
    ON_TRIAL
  }
}
