package dev.voiceline.simulator.twilio.rest;

import java.util.List;

/** What becomes of the text messages to a number. */
public sealed interface MessageFate {
  /** They are refused at once, such as with 21610 or 21614. */
  record Refused(int code) implements MessageFate {}

  /** They are accepted, and then this is reported, each when the one before was answered. */
  record Reported(List<TextStep> steps) implements MessageFate {
    public Reported {
      steps = List.copyOf(steps);
    }
  }

  /** Sent and delivered. */
  static MessageFate delivered() {
    return reported(TextStep.of("sent"), TextStep.of("delivered"));
  }

  /** Sent, and not delivered for this reason, such as 30007. */
  static MessageFate undelivered(int code) {
    return reported(TextStep.of("sent"), new TextStep("undelivered", code));
  }

  /** Never sent for this reason, such as 30034. */
  static MessageFate failed(int code) {
    return reported(new TextStep("failed", code));
  }

  /** These steps in this order, also if they make no sense or come twice. */
  static MessageFate reported(TextStep... steps) {
    return new Reported(List.of(steps));
  }

  /** The recipient has said STOP. */
  static MessageFate optedOut() {
    return new Refused(21610);
  }
}
