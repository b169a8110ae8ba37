package dev.voiceline.core.tool;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a tool gives back to the model. It holds only what the caller may hear. That may be health
 * data, so no value is printed.
 */
public sealed interface ToolResult {
  /** It worked. Values are texts, numbers, flags, or maps and lists of these. */
  record Success(Map<String, Object> values) implements ToolResult {
    public Success {
      values = Map.copyOf(values);
    }

    private Success with(String name, Object value) {
      Map<String, Object> more = new HashMap<>(values);
      more.put(name, value);
      return new Success(more);
    }

    @Override
    public String toString() {
      return "Success" + new TreeSet<>(values.keySet());
    }
  }

  /**
   * It did not, and the model can do something about it: ask again, say sorry, offer another way.
   *
   * @param code a stable word
   * @param advice what the model should do, one sentence
   */
  record Problem(String code, String advice) implements ToolResult {
    @Override
    public String toString() {
      return "Problem[" + code + "]";
    }
  }

  /** It worked, and the line itself is telling the caller this, to the letter. */
  static ToolResult said(String status, String sentence) {
    return new Success(
        Map.of(
            "status",
            status,
            "said",
            sentence,
            "next",
            "The line itself is telling the caller this. Do not say it again unless the caller asks; then"
                + " change no word, amount or date of it."));
  }

  /** The same, and what the model should do after that; empty for nothing. */
  static ToolResult said(String status, String sentence, String advice) {
    Success plain = (Success) said(status, sentence);
    return advice.isEmpty() ? plain : plain.with("advice", advice);
  }

  /** It worked, this is what to tell the caller, and what to do after that; empty for nothing. */
  static ToolResult say(String status, String sentence, String advice) {
    Success plain = (Success) say(status, sentence);
    return advice.isEmpty() ? plain : plain.with("advice", advice);
  }

  /** It worked, and this is what to tell the caller. */
  static ToolResult say(String status, String sentence) {
    return new Success(Map.of("status", status, "say", sentence));
  }
}
