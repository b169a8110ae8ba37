package dev.voiceline.core.tool;

import java.util.List;

/**
 * One argument of a tool.
 *
 * @param required whether the model must give it
 * @param allowed the only values, when not empty; for {@link Type#TEXT}
 */
public record ToolParameter(
    String name, Type type, String description, boolean required, List<String> allowed) {
  public ToolParameter {
    allowed = List.copyOf(allowed);
  }

  /**
   * The kinds of values; JSON Schema's {@code string}, {@code number}, {@code integer} and {@code
   * boolean}.
   */
  public enum Type {
    TEXT("string"),
    NUMBER("number"),
    INTEGER("integer"),
    FLAG("boolean");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** JSON Schema's word for it. */
    String word() {
      return word;
    }
  }

  /** A text that must be given. */
  public static ToolParameter text(String name, String description) {
    return new ToolParameter(name, Type.TEXT, description, true, List.of());
  }

  /** A text that may be left out. */
  public static ToolParameter optionalText(String name, String description) {
    return new ToolParameter(name, Type.TEXT, description, false, List.of());
  }
}
