package dev.voiceline.core.fidelity;

/** A yes or a no. */
public record Statement(Topic topic, boolean yes) {
  Statement opposite() {
    return new Statement(topic, !yes);
  }
}
