package dev.voiceline.simulator.twilio;

import java.time.Instant;
import java.util.Optional;

/**
 * A call as it is now.
 *
 * @param parent the call that dialed this one with {@code <Dial>}
 * @param direction {@code inbound}, {@code outbound-api} or {@code outbound-dial}
 * @param answeredBy Twilio's word, such as {@code human} or {@code machine_end_beep}
 * @param answered when it was picked up
 * @param ended when it was over
 */
public record CallView(
    String sid,
    Optional<String> parent,
    String from,
    String to,
    String direction,
    CallStage stage,
    Optional<String> answeredBy,
    Instant created,
    Optional<Instant> answered,
    Optional<Instant> ended) {
  /** Without the numbers. */
  @Override
  public String toString() {
    return "CallView[" + sid + ", " + stage.wire() + "]";
  }
}
