package dev.voiceline.simulator.twilio;

import java.util.Set;

/**
 * Who is told how a call fares.
 *
 * @param events which steps; {@code COMPLETED} stands for every way of ending
 */
public record CallProgress(WebAddress callback, Set<CallEvent> events) {
  public CallProgress {
    events = Set.copyOf(events);
  }
}
