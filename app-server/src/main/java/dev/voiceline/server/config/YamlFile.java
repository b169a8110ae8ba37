package dev.voiceline.server.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.DuplicateKeyException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a {@code voiceline.yaml} into paths such as {@code agent.greeting} and their values. */
final class YamlFile {
  private static final int LARGEST = 256 * 1024;

  private final Path file;
  private final Problems problems;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<Section, Object> sections = new EnumMap<>(Section.class);

  private YamlFile(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static Yaml read(Path file, Problems problems) {
    try {
      LoadSettings rules =
          LoadSettings.builder().setLabel("voiceline.yaml").setCodePointLimit(LARGEST).build();
      Object document = new Load(rules).loadFromString(Files.readString(file));
      YamlFile yaml = new YamlFile(file, problems);
      yaml.document(document);
      return new Yaml(yaml.values, yaml.sections);
    } catch (DuplicateKeyException twice) {
      problems.add(
          file
              + place(twice)
              + ": "
              + words(twice)
              + ": keep one of the two and take the other out.");
    } catch (MarkedYamlEngineException malformed) {
      problems.add(file + place(malformed) + ": this is not YAML: " + words(malformed) + ".");
    } catch (YamlEngineException malformed) {
      problems.add(file + " cannot be understood: it must be one YAML document of 256 kB at most.");
    } catch (CharacterCodingException notText) {
      problems.add(file + " is not UTF-8 text: save it as UTF-8.");
    } catch (IOException unreadable) {
      problems.add(
          file + " cannot be read: check that it is a file and that its permissions allow it.");
    }
    return Yaml.empty();
  }

  private static String place(MarkedYamlEngineException malformed) {
    return malformed
        .getProblemMark()
        .or(malformed::getContextMark)
        .map(mark -> ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
        .orElse("");
  }

  private static String words(MarkedYamlEngineException malformed) {
    String problem = malformed.getProblem();
    return problem == null ? "check the indentation" : problem.strip();
  }

  private void document(@Nullable Object document) {
    if (document instanceof Map<?, ?> map) {
      branch("", map);
    } else if (document != null) {
      problems.add(file + ": write settings as \"agent:\", with \"greeting: ...\" indented below.");
    }
  }

  private void branch(String path, Map<?, ?> map) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String below = (path.isEmpty() ? "" : path + ".") + entry.getKey();
      node(below, entry.getValue());
    }
  }

  private void node(String path, @Nullable Object node) {
    Optional<Section> section =
        Arrays.stream(Section.values()).filter(each -> each.path().equals(path)).findFirst();
    if (section.isPresent()) {
      if (node != null) {
        sections.put(section.get(), node);
      }
    } else if (Setting.yamlPaths().contains(path)) {
      leaf(path, node);
    } else if (paths().stream().anyMatch(known -> known.startsWith(path + "."))) {
      if (node instanceof Map<?, ?> map) {
        branch(path, map);
      } else if (node != null) {
        problems.add(file + ": " + path + " must hold settings of its own, indented below it.");
      }
    } else {
      Optional<String> nearest = Spelling.nearest(path, paths());
      problems.add(
          file
              + ": "
              + path
              + " is not a setting"
              + nearest.map(name -> "; did you mean " + name + "?").orElse(": take it out."));
    }
  }

  /** All that can stand there. */
  private static List<String> paths() {
    return Stream.concat(Setting.yamlPaths().stream(), Section.paths().stream()).toList();
  }

  private void leaf(String path, @Nullable Object node) {
    if (node instanceof String || node instanceof Number || node instanceof Boolean) {
      values.put(path, node.toString());
    } else if (node != null) {
      problems.add(file + ": " + path + " must be one value, not a list or a group.");
    }
  }
}
