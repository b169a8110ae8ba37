package dev.voiceline.adapters.twilio.rest;

import java.net.URI;

/** Where Twilio finds what to do with a call. */
public sealed interface Instructions {
  /** The longest document that can be sent along, in characters (error 32018 above). */
  int LONGEST_INLINE = 4_000;

  /** Twilio asks this address, with POST. */
  record At(URI url) implements Instructions {}

  /**
   * A TwiML document that is sent along; too long a one is refused without being sent. It may hold
   * health data and is not printed. What XML 1.0 cannot carry is taken out.
   */
  record Inline(String twiml) implements Instructions {
    public Inline {
      twiml = FitXml.of(twiml);
    }

    @Override
    public String toString() {
      return "Inline[" + twiml.length() + " characters]";
    }
  }

  /** Asks an address. */
  static Instructions at(URI url) {
    return new At(url);
  }

  /** Sends the document along. */
  static Instructions inline(String twiml) {
    return new Inline(twiml);
  }
}
