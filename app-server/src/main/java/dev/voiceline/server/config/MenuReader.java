package dev.voiceline.server.config;

import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.server.menu.Agents;
import dev.voiceline.server.menu.Choice;
import dev.voiceline.server.menu.Destination;
import dev.voiceline.server.menu.Menu;
import dev.voiceline.server.menu.MenuPhrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The menu before the agent, and those below it. */
final class MenuReader {
  private static final Pattern KEY = Pattern.compile("[0-9*#]");
  private static final int DEEPEST = 3;
  private static final int MOST_CHOICES = 20;
  private static final List<String> ENDS = List.of("agent", "person", "dial", "say");
  private static final List<String> CHOICES =
      List.of("agent", "language", "person", "dial", "say", "repeat", "menu");

  private final DestinationReader destinations;
  private final Optional<PhoneNumber> person;

  private MenuReader(DestinationReader destinations) {
    this.destinations = destinations;
    this.person = destinations.person();
  }

  static Optional<Menu> read(Fields fields, DestinationReader destinations) {
    return fields
        .group(Section.MENU)
        .flatMap(branch -> new MenuReader(destinations).menu(branch, SpokenReader.usual(), 1));
  }

  private Optional<Menu> menu(Branch branch, SpokenReader around, int depth) {
    SpokenReader voice = around.within(branch);
    Optional<String> greeting =
        branch.required("greeting", "For coverage, press 1.").map(Given::text);
    int seconds = branch.whole("seconds", 5, 1, 60);
    int tries = branch.whole("tries", 3, 1, 3);
    boolean offered = branch.flag("offer_person", true);
    List<Choice> choices = new ArrayList<>(choices(branch, voice, depth));
    Destination otherwise =
        branch
            .group("otherwise")
            .flatMap(group -> otherwise(group, voice))
            .orElse(new Destination.ToAgent(Agents.USUAL));
    branch.done();
    Optional<MenuPhrases> phrases = MenuPhrases.in(voice.language());
    boolean free = choices.stream().noneMatch(each -> each.key().equals(Optional.of("0")));
    boolean adds = offered && free && person.isPresent();
    person
        .filter(any -> adds)
        .ifPresent(number -> choices.add(MenuPhrases.choice(number, phrases)));
    return greeting.map(
        words ->
            new Menu(
                voice.sentence(adds ? words + phrases.map(MenuPhrases::words).orElse("") : words),
                Duration.ofSeconds(seconds),
                tries,
                choices,
                otherwise));
  }

  private Optional<Destination> otherwise(Branch branch, SpokenReader voice) {
    Optional<Destination> to = destinations.read(branch, ENDS, voice);
    branch.done();
    return to;
  }

  private List<Choice> choices(Branch branch, SpokenReader voice, int depth) {
    boolean there = branch.has("choices");
    List<Branch> groups = branch.groups("choices");
    if (!there || groups.size() > MOST_CHOICES) {
      branch.problem("choices", "must list 1 to " + MOST_CHOICES + " choices.");
    }
    Set<String> taken = new HashSet<>();
    return groups.stream().flatMap(group -> choice(group, voice, depth, taken).stream()).toList();
  }

  private Optional<Choice> choice(Branch branch, SpokenReader voice, int depth, Set<String> taken) {
    Optional<String> key = branch.value("key").map(Given::text);
    List<String> words = branch.values("words").stream().map(Given::text).toList();
    if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
      branch.problem("key", "must be one of 0 to 9, \"*\" and \"#\".");
    }
    if (key.isEmpty() && words.isEmpty()) {
      branch.problem("has neither key nor words: give it one of them, or both.");
    }
    key.filter(each -> !taken.add(each)).ifPresent(each -> branch.problem("key", twice(each)));
    words.stream()
        .filter(each -> !taken.add(each.toLowerCase(Locale.ROOT)))
        .forEach(each -> branch.problem("words", twice(Fields.shown(each))));
    Optional<Destination> to =
        DestinationReader.way(branch, CHOICES)
            .flatMap(
                way ->
                    way.equals("menu")
                        ? below(branch, voice, depth)
                        : destinations.read(way, branch, voice));
    branch.done();
    return to.map(destination -> new Choice(key, words, destination));
  }

  private Optional<Destination> below(Branch branch, SpokenReader voice, int depth) {
    if (depth == DEEPEST) {
      branch.problem("menu", "is one too many below another: 3 are allowed, the first included.");
      return Optional.empty();
    }
    return branch
        .group("menu")
        .flatMap(group -> menu(group, voice, depth + 1))
        .map(Destination.ToMenu::new);
  }

  private static String twice(String what) {
    return "has \"" + what + "\", which stands for an earlier choice already: change one of them.";
  }
}
