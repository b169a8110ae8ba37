package dev.voiceline.core.conversation;

/** Names one reply of the agent. */
public record ReplyId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
