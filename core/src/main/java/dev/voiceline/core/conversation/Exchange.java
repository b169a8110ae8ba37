package dev.voiceline.core.conversation;

import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;

/** One line of what was said. Its text may hold health data, so only its length is printed. */
public sealed interface Exchange {
  /** The caller's words, as understood. */
  record CallerSaid(String text) implements Exchange {
    @Override
    public String toString() {
      return "CallerSaid[" + text.length() + " characters]";
    }
  }

  /**
   * The agent's words, as far as the caller heard them.
   *
   * @param cutShort whether there was more that was not heard
   */
  record AgentSaid(String heard, boolean cutShort) implements Exchange {
    @Override
    public String toString() {
      return "AgentSaid[" + heard.length() + " characters" + (cutShort ? ", cut short]" : "]");
    }
  }

  /** A function that was run, and what it gave. */
  record ToolRan(ToolRequest request, ToolResult result) implements Exchange {
    @Override
    public String toString() {
      return "ToolRan[" + request.name() + ", " + request.id() + ", " + result + "]";
    }
  }

  /**
   * A function that a model asked for and that has given nothing yet. It stands in the dialogue of
   * a chat model only: conversations that are opened anew are told what ran.
   */
  record ToolAsked(ToolRequest request) implements Exchange {
    @Override
    public String toString() {
      return "ToolAsked[" + request.name() + ", " + request.id() + "]";
    }
  }
}
