package dev.voiceline.server.cli;

import dev.voiceline.server.config.Setting;
import dev.voiceline.server.config.SettingSources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds its settings. */
public final class SettingsOptions {
  private static final Path ENV_FILE = Path.of(".env");
  private static final Path YAML_FILE = Path.of("voiceline.yaml");

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "Instead of .env in the working directory.")
  private @Nullable Path envFile;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Instead of voiceline.yaml in the working directory.")
  private @Nullable Path config;

  /** All places, the command line's own values first. */
  public SettingSources sources(Map<Setting, String> commandLine) {
    return new SettingSources(
        commandLine,
        System.getenv(),
        Optional.of(envFile == null ? ENV_FILE : envFile),
        envFile != null,
        Optional.of(config == null ? YAML_FILE : config),
        config != null);
  }
}
