package dev.voiceline.core.synthesis;

/** Names one thing to be spoken from its first piece to its end, such as the answer of a turn. */
public record SpeechId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
