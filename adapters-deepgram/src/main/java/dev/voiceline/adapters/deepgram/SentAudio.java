package dev.voiceline.adapters.deepgram;

import java.time.Duration;

/**
 * What the audio of a call costs, told in steps while it is sent: what a call has cost is known
 * before its end, and a ceiling is noticed. Used by one thread at a time.
 */
final class SentAudio {
  private static final Duration STEP = Duration.ofSeconds(10);

  private final Told told;
  private String model = "";
  private Duration billed = Duration.ZERO;

  SentAudio(Told told) {
    this.told = told;
  }

  /** Another socket, which is billed under those words whatever is listened for later. */
  void begin(String billedAs) {
    model = billedAs;
    billed = Duration.ZERO;
  }

  /** So much was sent over the socket until now. */
  void sent(Duration audio) {
    while (audio.minus(billed).compareTo(STEP) >= 0) {
      tell(STEP);
    }
  }

  /** So much was sent over the socket, and no more will be. */
  void end(Duration audio) {
    tell(audio.minus(billed));
  }

  private void tell(Duration more) {
    billed = billed.plus(more);
    told.used(model, more);
  }
}
