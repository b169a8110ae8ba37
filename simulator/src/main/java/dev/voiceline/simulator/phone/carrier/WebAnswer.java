package dev.voiceline.simulator.phone.carrier;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param contentType the header as sent; empty when missing
 * @param body the body
 */
public record WebAnswer(int status, String contentType, String body) {
  /** Whether it is a 2xx. */
  public boolean succeeded() {
    return status / 100 == 2;
  }
}
