package dev.voiceline.server.carrier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why people are dialed for a caller: it says what the caller hears when nobody answers. */
public enum DialReason {
  /** All lines are busy. */
  BUSY("All of our lines are busy at the moment. Please call again in a few minutes. Goodbye."),
  /** The server is shutting down. */
  DRAINING("This line is being restarted. Please call again in a few minutes. Goodbye."),
  /** The carrier got no answer out of the server. */
  BROKEN(
      "We are sorry, something went wrong on our side. Please call again in a little while. Goodbye."),
  /** The caller has asked for a person, or the line is closed. */
  ASKED("We are sorry, nobody can take your call right now. Please call again later. Goodbye.");

  private final String sentence;

  DialReason(String sentence) {
    this.sentence = sentence;
  }

  /** What is said instead. */
  String sentence() {
    return sentence;
  }

  /** As an address has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what an address has; empty when it is anything else. */
  public static Optional<DialReason> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
