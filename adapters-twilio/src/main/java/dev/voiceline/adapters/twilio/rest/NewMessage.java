package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.privacy.PhoneNumber;
import java.net.URI;
import java.util.Optional;

/**
 * A text message. The body is not printed.
 *
 * @param body 1 to 1,600 characters; what is longer is refused without being sent
 * @param told is posted what becomes of it
 */
public record NewMessage(PhoneNumber to, Sender from, String body, Optional<URI> told) {
  /** The longest body, in characters (error 21617 above). */
  public static final int LONGEST_BODY = 1_600;

  /** Who sends it. */
  public sealed interface Sender {
    /** One number of the account. */
    record OneNumber(PhoneNumber number) implements Sender {}

    /** A messaging service ({@code MG...}), which chooses among its numbers. */
    record Service(String sid) implements Sender {}
  }

  @Override
  public String toString() {
    return "NewMessage[" + to + ", " + from + ", " + body.length() + " characters]";
  }
}
