package dev.voiceline.server.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where settings come from; what comes first here wins. A value that is empty there switches the
 * setting off.
 *
 * @param commandLine by the name of the setting
 * @param environment the process environment
 * @param envFile a {@code .env}
 * @param envFileRequired whether it must exist
 * @param yamlFile a {@code voiceline.yaml}
 * @param yamlFileRequired whether it must exist
 */
public record SettingSources(
    Map<Setting, String> commandLine,
    Map<String, String> environment,
    Optional<Path> envFile,
    boolean envFileRequired,
    Optional<Path> yamlFile,
    boolean yamlFileRequired) {
  public SettingSources {
    commandLine = Map.copyOf(commandLine);
    environment = Map.copyOf(environment);
  }

  /** Nothing but the given names and values, as if they were the process environment. */
  public static SettingSources only(Map<String, String> environment) {
    return new SettingSources(
        Map.of(), environment, Optional.empty(), false, Optional.empty(), false);
  }

  /** Only the places: values may be secret. */
  @Override
  public String toString() {
    return "SettingSources[" + envFile + ", " + yamlFile + "]";
  }
}
