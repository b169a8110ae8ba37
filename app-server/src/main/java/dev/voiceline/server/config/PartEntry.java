package dev.voiceline.server.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One of several that do the same part of the cascade, as {@code voiceline.yaml} describes it. */
record PartEntry(Fields fields, Branch branch) {
  /** All that are there, each read so; what is no setting of theirs is refused. */
  static <T> List<T> each(Fields fields, Section section, Function<PartEntry, Optional<T>> reader) {
    List<T> parts = new ArrayList<>();
    for (Branch branch : fields.oneOrMore(section)) {
      reader.apply(new PartEntry(fields, branch)).ifPresent(parts::add);
      branch.done();
    }
    return parts;
  }

  /** Two of one name could not be told apart. */
  static void named(Fields fields, Section section, List<String> names) {
    names.stream()
        .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
        .distinct()
        .forEach(
            name ->
                fields.problem(
                    "voiceline.yaml: %s has two that are called \"%s\": give one a \"name\" of its own."
                        .formatted(section.path(), name)));
  }

  /** An address: the entry's own, else the setting's, else the usual one. */
  URI address(String key, Setting setting, URI usual) {
    return address(branch.value(key).or(() -> fields.find(setting)), usual);
  }

  URI address(Optional<Given> given, URI usual) {
    try {
      return given.map(Given::text).map(URI::create).orElse(usual);
    } catch (IllegalArgumentException malformed) {
      fields.problem(
          "%s is no address: write it like %s."
              .formatted(given.map(Given::name).orElse(branch.path()), usual));
      return usual;
    }
  }

  /** What a setting is called here. */
  String called(String key) {
    return branch.path() + "." + key;
  }

  /** The same of one that may be set elsewhere: by the name under which it is. */
  String called(String key, Setting setting) {
    return branch.has(key) || !fields.has(setting) ? called(key) : setting.name();
  }

  String text(String key, String otherwise) {
    return branch.value(key).map(Given::text).orElse(otherwise);
  }

  /** Values by names of the operator's own. */
  Map<String, String> texts(String key) {
    return branch
        .group(key)
        .map(
            group -> {
              Map<String, String> texts = new HashMap<>();
              group
                  .keys()
                  .forEach(
                      name -> group.value(name).ifPresent(given -> texts.put(name, given.text())));
              return Map.copyOf(texts);
            })
        .orElse(Map.of());
  }

  /**
   * What the adapter itself finds wrong becomes a problem like others.
   *
   * @param ours what the adapter's names of settings are called here
   */
  <T> Optional<T> checked(Map<String, String> ours, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException refused) {
      String sentence = String.valueOf(refused.getMessage());
      String first = sentence.replaceFirst("[ :].*", "");
      String place = "voiceline.yaml: " + branch.path();
      String key = ours.getOrDefault(first, "");
      if (!key.isEmpty() && branch.has(key)) {
        fields.problem(place + "." + key + sentence.substring(first.length()) + ".");
      } else if (first.matches("[A-Z][A-Z_]+")) {
        fields.problem(sentence + ".");
      } else {
        fields.problem(place + ": " + sentence + ".");
      }
      return Optional.empty();
    }
  }
}
