package dev.voiceline.adapters.twilio.recording;

/** A step that failed. Its text is one sentence for the operator, without identifiers. */
final class RecordingTrouble extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  private RecordingTrouble(String explanation, boolean passing) {
    super(explanation);
    this.passing = passing;
  }

  /** It may go well another time. */
  static RecordingTrouble passing(String explanation) {
    return new RecordingTrouble(explanation, true);
  }

  /** It never will as it stands. */
  static RecordingTrouble lasting(String explanation) {
    return new RecordingTrouble(explanation, false);
  }

  boolean isPassing() {
    return passing;
  }

  String explanation() {
    return String.valueOf(getMessage());
  }
}
