package dev.voiceline.core.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the model is told of a tool.
 *
 * @param name letters, digits, {@code _} and {@code -}; at most 64
 * @param description when to use it, for the model
 * @param parameters what it takes
 */
public record ToolSpec(String name, String description, JsonSchema parameters) {
  /**
   * One whose parameters are described in full.
   *
   * @throws IllegalArgumentException when the name breaks the rule
   */
  public ToolSpec {
    if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException(
          "a tool's name is 1 to 64 letters, digits, _ or -: " + name);
    }
  }

  /** One with plain parameters, in the order in which they are shown. */
  public ToolSpec(String name, String description, List<ToolParameter> parameters) {
    this(name, description, JsonSchema.of(parameters));
  }

  /**
   * What is wrong with arguments, in one sentence that tells the model how to mend it; nothing when
   * they will do. No value is ever repeated in it. Looked at are {@code type}, {@code required},
   * {@code enum}, {@code minimum}, {@code maximum} and {@code maxLength}, down through {@code
   * properties} and {@code items}; a text has 2,000 characters at most, and a list 100 entries. A
   * blank text counts as not given.
   */
  public Optional<ToolResult.Problem> faults(ToolArguments given) {
    return ArgumentFaults.of(parameters, given).problem();
  }

  /** The arguments without those that nobody has declared, and without blank texts. */
  public ToolArguments declared(ToolArguments given) {
    Map<String, Object> kept = new LinkedHashMap<>(given.values());
    kept.entrySet()
        .removeIf(
            each ->
                ArgumentFaults.isBlank(each.getValue())
                    || (!parameters.isOpen()
                        && !parameters.properties().containsKey(each.getKey())));
    return new ToolArguments(kept, given.wellFormed());
  }
}
