package dev.voiceline.core.conversation;

/** Names one spoken item: the unit that is played, cut and remembered. A reply may have several. */
public record ItemId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
