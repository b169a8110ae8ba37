package dev.voiceline.simulator.latency;

import java.util.OptionalLong;

/**
 * How long a caller waited for an answer of a cascade, in milliseconds, measured at the caller's
 * ear and at the vendors. The parts add up to the whole; those that cannot be told are empty, as
 * when what was spoken had been worded without a model.
 *
 * @param totalMs from the last frame of the caller's speech to the first audible frame that the
 *     phone played
 * @param wordsMs from there until the recognizer told the last words
 * @param askingMs from there until the chat model was asked; 0 if it had been asked before
 * @param thinkingMs from there until it wrote its first word; what it did before the last words
 *     were told does not count
 * @param wordingMs from there until the voice was given its first piece
 * @param speakingMs from there until it sent the first audio
 * @param wayBackMs from there until the phone played it
 * @param early whether the model had been asked before the last words were told
 */
public record CascadeLatency(
    long totalMs,
    OptionalLong wordsMs,
    OptionalLong askingMs,
    OptionalLong thinkingMs,
    OptionalLong wordingMs,
    OptionalLong speakingMs,
    OptionalLong wayBackMs,
    boolean early) {
  /** The same in the parts that every voice has. */
  public TurnLatency asTurn() {
    OptionalLong model =
        thinkingMs.isPresent() && wordingMs.isPresent() && speakingMs.isPresent()
            ? OptionalLong.of(
                thinkingMs.getAsLong() + wordingMs.getAsLong() + speakingMs.getAsLong())
            : OptionalLong.empty();
    return new TurnLatency(totalMs, wordsMs, askingMs, model, wayBackMs);
  }
}
