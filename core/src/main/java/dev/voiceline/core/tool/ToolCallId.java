package dev.voiceline.core.tool;

/** Names one request for a tool. Unique within a call, also across reconnections. */
public record ToolCallId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
