package dev.voiceline.simulator.twilio;

/** Where a call gets its next document from. */
public sealed interface TwimlSource {
  /** It is requested from a server. */
  record At(WebAddress where) implements TwimlSource {}

  /** It was given with the order. Not printed: it may hold what is said to a caller. */
  record Inline(String twiml) implements TwimlSource {
    @Override
    public String toString() {
      return "Inline[" + twiml.length() + " characters]";
    }
  }
}
