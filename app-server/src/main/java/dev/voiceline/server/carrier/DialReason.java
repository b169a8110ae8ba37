package dev.voiceline.server.carrier;

import dev.voiceline.core.language.Phrase;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why people are dialed for a caller: it says what the caller hears when nobody answers. */
public enum DialReason {
  /** All lines are busy. */
  BUSY(Phrase.ALL_BUSY),
  /** The server is shutting down. */
  DRAINING(Phrase.RESTARTING),
  /** The carrier got no answer out of the server. */
  BROKEN(Phrase.OUR_FAULT),
  /** The caller has asked for a person, or the line is closed. */
  ASKED(Phrase.NOBODY_ANSWERS);

  private final Phrase phrase;

  DialReason(Phrase phrase) {
    this.phrase = phrase;
  }

  /** What is said instead. */
  Phrase phrase() {
    return phrase;
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
