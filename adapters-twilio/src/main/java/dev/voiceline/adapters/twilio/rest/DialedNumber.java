package dev.voiceline.adapters.twilio.rest;

import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Purpose;

/** A telephone number on its way to Twilio: the one place here where it is read in the clear. */
final class DialedNumber {
  private DialedNumber() {}

  static com.twilio.type.PhoneNumber of(PhoneNumber number) {
    return new com.twilio.type.PhoneNumber(number.reveal(Purpose.TELEPHONY));
  }
}
