package dev.voiceline.simulator.latency;

import java.util.OptionalLong;

/**
 * How long a caller waited for an answer, in milliseconds. The parts add up to the whole; those
 * that cannot be told are empty, as when the phone played something that no model had made for this
 * turn.
 *
 * @param totalMs from the last frame of the caller's speech to the first audible frame that the
 *     phone played
 * @param noticingMs from there until the model's turn detection said that speech had stopped
 * @param decidingMs from there until the model was asked for a response
 * @param modelMs from there until it sent the first audio
 * @param wayBackMs from there until the phone played it
 */
public record TurnLatency(
    long totalMs,
    OptionalLong noticingMs,
    OptionalLong decidingMs,
    OptionalLong modelMs,
    OptionalLong wayBackMs) {
  /** Of which no part is known. */
  static TurnLatency whole(long totalMs) {
    OptionalLong unknown = OptionalLong.empty();
    return new TurnLatency(totalMs, unknown, unknown, unknown, unknown);
  }
}
