package dev.voiceline.simulator.phone.person;

import java.util.List;
import java.util.Locale;

/**
 * What a person does when.
 *
 * @param cue the words that call for it, in any case; empty for the moment of the connection
 * @param moment when, in relation to those words
 * @param delayMs how long after that moment
 * @param repeats whether it may happen more than once
 * @param deeds what is done, one after the other
 */
record Rule(String cue, Moment moment, long delayMs, boolean repeats, List<Deed> deeds) {
  enum Moment {
    /** The line is connected. */
    CONNECTED,
    /** The call has been picked up. */
    ANSWERED,
    /** Another person is on the line. */
    BRIDGED,
    /** The agent has said the words and has stopped speaking. */
    AGENT_STOPPED,
    /** The words have been heard, and the agent may go on speaking. */
    WORDS_HEARD
  }

  Rule {
    deeds = List.copyOf(deeds);
  }

  boolean matches(String text) {
    return text.toLowerCase(Locale.ROOT).contains(cue.toLowerCase(Locale.ROOT));
  }
}
