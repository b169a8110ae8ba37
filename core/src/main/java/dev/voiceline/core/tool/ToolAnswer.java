package dev.voiceline.core.tool;

/**
 * The answer to a request; there is exactly one for each, also when the dialogue was lost and
 * opened anew in between. Printed by name and id only.
 */
public record ToolAnswer(ToolRequest request, ToolResult result) {
  /** The request's id. */
  public ToolCallId id() {
    return request.id();
  }

  @Override
  public String toString() {
    return "ToolAnswer[" + request.name() + ", " + request.id() + "]";
  }
}
