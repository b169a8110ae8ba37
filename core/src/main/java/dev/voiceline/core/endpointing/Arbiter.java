package dev.voiceline.core.endpointing;

import dev.voiceline.core.machine.Step;
import dev.voiceline.core.transcription.TranscriptionTraits;

/**
 * The machine that decides when a caller's turn begins and ends: pure and total, without a clock of
 * its own. The sound and the recognizer propose, it decides. A recognizer that ends turns by a
 * model of its own is followed. Safe for use by any thread; it keeps nothing.
 */
final class Arbiter {
  private final EndpointingPolicy policy;
  private final TranscriptionTraits traits;
  private final SilenceRule silences;

  Arbiter(EndpointingPolicy policy, TranscriptionTraits traits, SilenceRule silences) {
    this.policy = policy;
    this.traits = traits;
    this.silences = silences;
  }

  /**
   * What an event does.
   *
   * @param now the clock's reading in ms
   * @param heard how much audio there was so far, in ms
   */
  Step<ArbiterState, ArbiterEffect> on(
      ArbiterState state, ArbiterEvent event, long now, long heard) {
    return event.accept(behaviorOf(state, now, heard));
  }

  private ArbiterEvent.Visitor<Step<ArbiterState, ArbiterEffect>> behaviorOf(
      ArbiterState state, long now, long heard) {
    Deciding deciding = new Deciding(policy, traits, silences, now, heard);
    if (state instanceof ArbiterState.Silent silent) {
      return new SilentEar(silent, deciding);
    } else if (state instanceof ArbiterState.Sounding sounding) {
      return new SoundingEar(sounding, deciding);
    } else if (state instanceof ArbiterState.Pausing pausing) {
      return new PausingEar(pausing, deciding);
    }
    throw new IllegalStateException("a state without behavior: " + state.name());
  }
}
