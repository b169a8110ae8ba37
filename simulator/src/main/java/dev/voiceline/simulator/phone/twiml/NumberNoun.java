package dev.voiceline.simulator.phone.twiml;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody to be dialed.
 *
 * @param number as written
 * @param whisper the document that is run with whoever answers, before both are connected
 * @param whisperMethod {@code POST} unless given
 * @param statusCallback where the dialed call's progress is reported
 * @param statusCallbackMethod {@code POST} unless given
 * @param statusEvents which progress, in Twilio's words; {@code completed} unless given
 */
public record NumberNoun(
    String number,
    Optional<URI> whisper,
    String whisperMethod,
    Optional<URI> statusCallback,
    String statusCallbackMethod,
    Set<String> statusEvents) {
  public NumberNoun {
    statusEvents = Set.copyOf(statusEvents);
  }

  /** Without the number. */
  @Override
  public String toString() {
    return "NumberNoun[whisper=" + whisper + "]";
  }
}
