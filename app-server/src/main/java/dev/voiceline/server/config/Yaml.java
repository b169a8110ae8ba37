package dev.voiceline.server.config;

import java.util.Map;

/**
 * What a {@code voiceline.yaml} says.
 *
 * @param values by their paths, such as {@code agent.greeting}
 * @param sections lists and groups as they stand there, not yet checked
 */
record Yaml(Map<String, String> values, Map<Section, Object> sections) {
  Yaml {
    values = Map.copyOf(values);
    sections = Map.copyOf(sections);
  }

  static Yaml empty() {
    return new Yaml(Map.of(), Map.of());
  }

  /** Values may be a person's. */
  @Override
  public String toString() {
    return "Yaml" + values.keySet() + sections.keySet();
  }
}
