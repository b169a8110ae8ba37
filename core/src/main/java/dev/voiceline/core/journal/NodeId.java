package dev.voiceline.core.journal;

/**
 * Names a running server. A server that starts again is another one: whoever asks twice under one
 * name must not own a call twice.
 */
public record NodeId(String value) {
  public NodeId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a node id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
