package dev.voiceline.simulator.phone.twiml;

/** A document that Twilio would not run. */
public final class InvalidTwiml extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong; the document itself is not quoted. */
  public InvalidTwiml(String what) {
    super(what);
  }
}
