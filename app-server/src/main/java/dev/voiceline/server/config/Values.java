package dev.voiceline.server.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was set, with the first source that names a setting winning. */
final class Values {
  /** Read by the launcher script, not by the server. */
  private static final String LAUNCHER_OPTIONS = "VOICELINE_JAVA_OPTS";

  private final Map<Setting, String> commandLine;
  private final Map<String, String> environment;
  private final Map<String, String> envFile;
  private final Yaml yaml;
  private final Set<String> asked = new HashSet<>();

  private Values(
      Map<Setting, String> commandLine,
      Map<String, String> environment,
      Map<String, String> envFile,
      Yaml yaml) {
    this.commandLine = commandLine;
    this.environment = environment;
    this.envFile = envFile;
    this.yaml = yaml;
  }

  static Values of(SettingSources sources, Problems problems) {
    return new Values(
        sources.commandLine(),
        sources.environment(),
        present(sources.envFile(), sources.envFileRequired(), problems)
            .map(file -> EnvFile.read(file, problems))
            .orElse(Map.of()),
        present(sources.yamlFile(), sources.yamlFileRequired(), problems)
            .map(file -> YamlFile.read(file, problems))
            .orElse(Yaml.empty()));
  }

  /**
   * Names of the environment that look like a slip of the pen: one sentence each. When all else is
   * read.
   */
  List<String> slips() {
    List<String> slips = new ArrayList<>();
    environment.keySet().stream()
        .filter(name -> name.startsWith("VOICELINE_") && !name.equals(LAUNCHER_OPTIONS))
        .filter(name -> !Setting.environmentNames().contains(name) && !asked.contains(name))
        .sorted()
        .forEach(name -> slips.add(slip(name, "")));
    envFile.keySet().stream()
        .filter(name -> !Setting.environmentNames().contains(name) && !asked.contains(name))
        .filter(Values::looksMeant)
        .sorted()
        .forEach(name -> slips.add(slip(name, " in .env")));
    return slips;
  }

  /** The value of a setting, if it is set and not empty. */
  Optional<Given> find(Setting setting) {
    return named(setting).filter(given -> !given.text().isEmpty());
  }

  /** What a variable holds that is no setting, but that a setting names. */
  Optional<String> variable(String name) {
    asked.add(name);
    return value(environment, name).or(() -> value(envFile, name)).filter(text -> !text.isEmpty());
  }

  /** A list or group of the file. */
  Optional<Object> find(Section section) {
    return Optional.ofNullable(yaml.sections().get(section));
  }

  private Optional<Given> named(Setting setting) {
    Optional<Given> fromCommandLine =
        value(commandLine, setting).map(text -> new Given(setting.name(), text));
    return fromCommandLine
        .or(() -> setting.environmentName().flatMap(name -> fromEnvironment(name)))
        .or(() -> setting.yamlPath().flatMap(path -> fromYaml(path)));
  }

  private Optional<Given> fromEnvironment(String name) {
    return value(environment, name)
        .or(() -> value(envFile, name))
        .map(text -> new Given(name, text));
  }

  private Optional<Given> fromYaml(String path) {
    return value(yaml.values(), path).map(text -> new Given("voiceline.yaml: " + path, text));
  }

  private static <K> Optional<String> value(Map<K, String> source, K name) {
    return Optional.ofNullable(source.get(name)).map(String::strip);
  }

  private static Optional<Path> present(Optional<Path> file, boolean required, Problems problems) {
    Optional<Path> present = file.filter(Files::exists);
    if (required && present.isEmpty()) {
      file.ifPresent(
          named ->
              problems.add(named + " does not exist: check the path, or leave the option out."));
    }
    return present;
  }

  private static boolean looksMeant(String name) {
    return name.startsWith("VOICELINE_")
        || Setting.environmentNames().stream()
            .anyMatch(known -> Spelling.distance(name, known) < 3);
  }

  private static String slip(String name, String where) {
    return name
        + where
        + " is not a setting and changes nothing"
        + Spelling.nearest(name, Setting.environmentNames())
            .map(known -> "; did you mean " + known + "?")
            .orElse(".");
  }
}
