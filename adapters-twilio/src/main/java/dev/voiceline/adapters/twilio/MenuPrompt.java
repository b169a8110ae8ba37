package dev.voiceline.adapters.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A question that the carrier asks in its own voice, to be answered with one key or with words.
 *
 * @param sentences said in this order; an answer interrupts them
 * @param action asked (POST) for what comes next, with the answer or without one; absolute
 * @param patience how long the caller may be silent, in whole seconds
 * @param hints words that are likely
 */
public record MenuPrompt(
    List<Spoken> sentences, URI action, Duration patience, List<String> hints) {
  /** Copies the lists. */
  public MenuPrompt {
    sentences = List.copyOf(sentences);
    hints = List.copyOf(hints);
  }
}
