package dev.voiceline.core.chat;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.tool.ToolSpec;
import java.time.Duration;
import java.util.List;

/**
 * A dialogue of which the next words are wanted. Printed as counts only.
 *
 * @param instructions who the agent is and how it behaves
 * @param dialogue what was said and done so far, oldest first
 * @param tools what it may ask for
 * @param calling whether it may ask for tools now
 * @param firstWordsWithin after which a silent model counts as failed
 */
public record ChatQuestion(
    String instructions,
    List<Exchange> dialogue,
    List<ToolSpec> tools,
    Calling calling,
    Duration firstWordsWithin) {
  public ChatQuestion {
    dialogue = List.copyOf(dialogue);
    tools = List.copyOf(tools);
  }

  /** The same, with that time for the first words. */
  public ChatQuestion within(Duration other) {
    return new ChatQuestion(instructions, dialogue, tools, calling, other);
  }

  /** Whether tools may be asked for. */
  public enum Calling {
    FREE,
    /** The answer must be words. */
    NONE
  }

  @Override
  public String toString() {
    return "ChatQuestion[%d characters, %d lines, %d tools]"
        .formatted(instructions.length(), dialogue.size(), tools.size());
  }
}
