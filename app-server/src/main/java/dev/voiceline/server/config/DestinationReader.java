package dev.voiceline.server.config;

import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.server.menu.Agents;
import dev.voiceline.server.menu.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where callers are led.
 *
 * @param person whom "person: true" means
 */
record DestinationReader(Agents agents, Optional<PhoneNumber> person) {
  private static final List<String> WAYS =
      List.of("agent", "language", "person", "dial", "say", "repeat", "menu");

  /** Where the one way leads that a group names. */
  Optional<Destination> read(Branch branch, List<String> allowed, SpokenReader voice) {
    return way(branch, allowed).flatMap(way -> read(way, branch, voice));
  }

  /** The one way that a group names, of those that are allowed there; a problem otherwise. */
  static Optional<String> way(Branch branch, List<String> allowed) {
    List<String> ways = WAYS.stream().filter(allowed::contains).filter(branch::has).toList();
    if (ways.size() != 1) {
      branch.problem(
          (ways.isEmpty() ? "leads nowhere" : "leads to " + String.join(" and to ", ways))
              + ": give it one of "
              + String.join(", ", allowed)
              + ".");
      return Optional.empty();
    }
    return Optional.of(ways.get(0));
  }

  /** Where a way leads; a further menu is not this reader's. */
  Optional<Destination> read(String way, Branch branch, SpokenReader voice) {
    return switch (way) {
      case "agent" -> branch.value("agent").flatMap(name -> agent(name.text(), branch));
      case "language" -> branch.value("language").flatMap(tag -> speaking(tag.text(), branch));
      case "person" -> person(branch);
      case "dial" -> dial(branch);
      case "repeat" -> repeat(branch);
      default ->
          branch
              .value("say")
              .map(words -> new Destination.ToSentence(voice.sentence(words.text())));
    };
  }

  private Optional<Destination> agent(String name, Branch branch) {
    if (name.equals(Agents.USUAL) || agents.named().containsKey(name)) {
      return Optional.of(new Destination.ToAgent(name));
    }
    List<String> known = new ArrayList<>(agents.named().keySet());
    known.add(Agents.USUAL);
    branch.problem(
        "agent",
        "is \"%s\", but no agent has that name".formatted(Fields.shown(name))
            + Spelling.nearest(name, known)
                .map(meant -> "; did you mean " + meant + "?")
                .orElse(": describe it under \"agents:\"."));
    return Optional.empty();
  }

  private Optional<Destination> speaking(String tag, Branch branch) {
    Optional<Destination> found =
        agents.named().entrySet().stream()
            .filter(each -> each.getValue().voicing().language().equals(Optional.of(tag)))
            .map(Map.Entry::getKey)
            .sorted()
            .findFirst()
            .map(Destination.ToAgent::new);
    if (found.isEmpty()) {
      branch.problem(
          "language",
          "is \"%s\", but no agent speaks that: give one under \"agents:\" that language."
              .formatted(Fields.shown(tag)));
    }
    return found;
  }

  private Optional<Destination> person(Branch branch) {
    boolean wanted = branch.flag("person", true);
    if (!wanted || person.isEmpty()) {
      branch.problem(
          "person",
          wanted
              ? "is true but VOICELINE_PERSON_NUMBER is not set: set it, or use dial."
              : "is false: take the choice out.");
    }
    return person.map(number -> new Destination.ToPeople(List.of(number)));
  }

  private static Optional<Destination> dial(Branch branch) {
    List<PhoneNumber> numbers = PhoneNumbers.read(branch.values("dial"), branch.problems());
    return numbers.isEmpty() ? Optional.empty() : Optional.of(new Destination.ToPeople(numbers));
  }

  private static Optional<Destination> repeat(Branch branch) {
    if (!branch.flag("repeat", true)) {
      branch.problem("repeat", "is false: take the choice out.");
    }
    return Optional.of(new Destination.Again());
  }
}
