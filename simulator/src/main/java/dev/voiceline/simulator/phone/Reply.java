package dev.voiceline.simulator.phone;

/**
 * The caller was answered. Times are milliseconds of the network's clock, to a frame of 20 ms.
 *
 * @param callerEndedAt when the last frame of the caller's speech had left the phone
 * @param agentBeganAt when the phone began to play the first audible frame after it
 */
public record Reply(long callerEndedAt, long agentBeganAt) {
  /** How long the caller waited. */
  public long millis() {
    return agentBeganAt - callerEndedAt;
  }
}
