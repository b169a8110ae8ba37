package dev.voiceline.server.config;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was set, by name, so that a change of it can be noticed. Of secrets only that they are
 * there.
 *
 * @param values as they were written
 */
public record GivenSettings(SortedMap<String, String> values) {
  private static final String SECRET = "set";

  public GivenSettings {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  static GivenSettings of(Values values) {
    SortedMap<String, String> given = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      values
          .find(setting)
          .ifPresent(found -> given.put(name(setting), setting.isSecret() ? SECRET : found.text()));
    }
    for (Section section : Section.values()) {
      values.find(section).ifPresent(node -> given.put(section.path(), String.valueOf(node)));
    }
    return new GivenSettings(given);
  }

  private static String name(Setting setting) {
    return setting.environmentName().or(setting::yamlPath).orElse(setting.name());
  }

  /** The names alone: a value may be a person's. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
