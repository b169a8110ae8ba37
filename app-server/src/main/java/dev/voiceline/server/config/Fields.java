package dev.voiceline.server.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads values as what they must be; what they are not becomes a problem. */
final class Fields {
  private final Values values;
  private final Problems problems;

  Fields(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  Optional<Given> find(Setting setting) {
    return values.find(setting);
  }

  boolean has(Setting setting) {
    return find(setting).isPresent();
  }

  boolean has(Section section) {
    return values.find(section).isPresent();
  }

  void problem(String sentence) {
    problems.add(sentence);
  }

  String text(Setting setting, String otherwise) {
    return find(setting).map(Given::text).orElse(otherwise);
  }

  /** A whole number within bounds, both included. */
  int whole(Setting setting, int otherwise, int least, int most, String example) {
    return find(setting)
        .map(given -> WholeNumber.read(given, otherwise, least, most, example, problems))
        .orElse(otherwise);
  }

  /** A number within bounds, both included. */
  double decimal(Setting setting, double otherwise, double least, double most) {
    return find(setting)
        .flatMap(
            given -> DecimalNumber.read(given, least, most, String.valueOf(otherwise), problems))
        .orElse(otherwise);
  }

  boolean flag(Setting setting, boolean otherwise) {
    return find(setting).map(given -> Flag.read(given, problems)).orElse(otherwise);
  }

  /** One of the words of an enum, in small letters. */
  <E extends Enum<E>> E word(Setting setting, E otherwise) {
    return find(setting)
        .flatMap(given -> Words.read(given, otherwise.getDeclaringClass(), problems))
        .orElse(otherwise);
  }

  /** A group of the file. */
  Optional<Branch> group(Section section) {
    return values.find(section).flatMap(node -> Branch.at(section.path(), node, problems));
  }

  /** A group of the file; one where nothing is set when it is not there. */
  Branch groupOrEmpty(Section section) {
    return group(section).orElseGet(() -> Branch.empty(section.path(), problems));
  }

  /** A list of the file; none when it is not there. */
  List<Given> list(Section section) {
    return values
        .find(section)
        .map(node -> Branch.values(section.path(), node, problems))
        .orElse(List.of());
  }

  /** A list of groups of the file; none when it is not there. */
  List<Branch> groups(Section section) {
    return values
        .find(section)
        .map(node -> Branch.groups(section.path(), node, problems))
        .orElse(List.of());
  }

  /** The groups of a list, or the one in its place; one where nothing is set when there is none. */
  List<Branch> oneOrMore(Section section) {
    Optional<Object> node = values.find(section);
    if (node.isEmpty()) {
      return List.of(Branch.empty(section.path(), problems));
    }
    return node.get() instanceof Map<?, ?> ? group(section).stream().toList() : groups(section);
  }

  /** What a variable of the operator's own naming holds, if it is set and not empty. */
  Optional<String> variable(String name) {
    return values.variable(name);
  }

  Problems problems() {
    return problems;
  }

  /** A value fit to be shown in one line. */
  static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 60 ? line : line.substring(0, 60) + "...";
  }
}
