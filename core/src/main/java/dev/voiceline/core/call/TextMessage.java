package dev.voiceline.core.call;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;

/**
 * A text message. The body is not printed.
 *
 * @param about the call that it follows up
 * @param body at most 1,600 characters
 */
public record TextMessage(CallId about, PhoneNumber to, String body) {
  @Override
  public String toString() {
    return "TextMessage[" + about.brief() + ", " + to + ", " + body.length() + " characters]";
  }
}
