package dev.voiceline.simulator.twilio;

import java.time.Duration;
import java.util.Optional;

/**
 * A call that the API was told to place; its numbers are not printed.
 *
 * @param document what the call does once it is answered
 * @param fallback asked when the document cannot be had
 * @param progress who is told how it fares
 * @param ringFor how long it may ring
 * @param longest how long it may last once answered
 * @param detection whether and how to find out who answered
 * @param sendDigits keys to press once it is answered; empty for none
 * @param recording whether to record from the answer
 */
public record PlaceOrder(
    String to,
    String from,
    TwimlSource document,
    Optional<WebAddress> fallback,
    Optional<CallProgress> progress,
    Duration ringFor,
    Duration longest,
    Optional<MachineDetection> detection,
    String sendDigits,
    Optional<RecordingRequest> recording) {
  @Override
  public String toString() {
    return "PlaceOrder[" + document + "]";
  }
}
