package dev.voiceline.simulator.elevenlabs;

/** How the service spells its names. Both have been seen. */
public enum Spelling {
  /** {@code contextId}, {@code charStartTimesMs}. */
  CAMEL("contextId", "isFinal", "normalizedAlignment", "charStartTimesMs", "charDurationsMs"),
  /** {@code context_id}, {@code char_start_times_ms}. */
  SNAKE(
      "context_id", "is_final", "normalized_alignment", "char_start_times_ms", "char_durations_ms");

  final String context;
  final String last;
  final String normalized;
  final String starts;
  final String durations;

  Spelling(String context, String last, String normalized, String starts, String durations) {
    this.context = context;
    this.last = last;
    this.normalized = normalized;
    this.starts = starts;
    this.durations = durations;
  }
}
