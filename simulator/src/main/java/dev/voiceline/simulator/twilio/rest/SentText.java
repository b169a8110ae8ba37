package dev.voiceline.simulator.twilio.rest;

import dev.voiceline.simulator.twilio.WebAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A text message that was accepted; who gets it and what it says are not printed.
 *
 * @param last how far it is
 * @param callback who is told
 */
public record SentText(
    String sid,
    String to,
    String from,
    String body,
    TextStep last,
    Instant accepted,
    Optional<WebAddress> callback) {
  SentText at(TextStep step) {
    return step.rank() < last.rank()
        ? this
        : new SentText(sid, to, from, body, step, accepted, callback);
  }

  SentText redacted() {
    return new SentText(sid, to, from, "", last, accepted, callback);
  }

  @Override
  public String toString() {
    return "SentText[" + sid + ", " + last.status() + "]";
  }
}
