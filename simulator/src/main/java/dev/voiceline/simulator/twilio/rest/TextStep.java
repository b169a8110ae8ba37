package dev.voiceline.simulator.twilio.rest;

/**
 * One report about a text message.
 *
 * @param status Twilio's word, such as {@code delivered}
 * @param errorCode Twilio's number for what went wrong; 0 for nothing
 */
public record TextStep(String status, int errorCode) {
  /** A step at which nothing goes wrong. */
  public static TextStep of(String status) {
    return new TextStep(status, 0);
  }

  /** Later ones outrank earlier ones. */
  int rank() {
    return switch (status) {
      case "accepted", "scheduled" -> 0;
      case "queued" -> 1;
      case "sending" -> 2;
      case "sent" -> 3;
      default -> 4;
    };
  }
}
