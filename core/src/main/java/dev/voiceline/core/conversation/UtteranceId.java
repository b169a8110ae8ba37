package dev.voiceline.core.conversation;

/** Names one stretch of the caller's speech. */
public record UtteranceId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
