package dev.voiceline.core.runtime;

import java.util.OptionalInt;

/** Whether what the call wanted said last has been heard. Used from the mailbox only. */
final class LastWords {
  private final Transcript transcript;
  private final Floor floor;
  private OptionalInt heardBefore = OptionalInt.empty();

  LastWords(Transcript transcript, Floor floor) {
    this.transcript = transcript;
    this.floor = floor;
  }

  /** The call has asked for a sentence. */
  void asked() {
    heardBefore = OptionalInt.of(transcript.linesHeard());
  }

  /** Whether nothing of it was heard, and nothing is being heard. */
  boolean unsaid() {
    return heardBefore.equals(OptionalInt.of(transcript.linesHeard()))
        && floor.playout().unsettled().isEmpty();
  }
}
