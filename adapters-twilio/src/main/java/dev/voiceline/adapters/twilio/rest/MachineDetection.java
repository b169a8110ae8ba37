package dev.voiceline.adapters.twilio.rest;

import java.net.URI;

/** Whether and when Twilio finds out that a machine has answered. */
public sealed interface MachineDetection {
  /** How long it listens to a machine. */
  enum Until {
    /** Only until it knows that it is one. */
    KNOWN("Enable"),
    /** Until the beep, or silence. */
    MESSAGE_END("DetectMessageEnd");

    private final String word;

    Until(String word) {
      this.word = word;
    }

    /** Twilio's word. */
    public String word() {
      return word;
    }
  }

  /** Not at all. */
  record Off() implements MachineDetection {}

  /** Before the instructions are asked for; the result is a field of that request. */
  record BeforeTalking(Until until) implements MachineDetection {}

  /**
   * While the call goes on.
   *
   * @param told is posted the result
   */
  record WhileTalking(Until until, URI told) implements MachineDetection {}
}
