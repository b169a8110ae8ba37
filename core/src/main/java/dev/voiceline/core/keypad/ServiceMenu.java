package dev.voiceline.core.keypad;

import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The services that can be chosen with one key, in the order of the keys from 1 on.
 *
 * @param services at least one, at most nine
 */
public record ServiceMenu(List<Service> services) {
  private static final int MOST = 9;

  private static final ServiceMenu COMMON = commonIn(Languages.standard().english());

  public ServiceMenu {
    services = List.copyOf(services);
    if (services.isEmpty() || services.size() > MOST) {
      throw new IllegalArgumentException("a menu of services has 1 to 9 entries");
    }
  }

  /**
   * An entry.
   *
   * @param spoken for the caller's ear, in the middle of a sentence
   * @param procedure what the directory is asked for
   */
  public record Service(String spoken, String procedure) {
    /** Words of the caller's own. */
    static Service saidAs(String procedure) {
      return new Service(procedure, procedure);
    }
  }

  /** What callers ask about most. */
  public static ServiceMenu common() {
    return COMMON;
  }

  /** Services that are asked for by the name that the caller hears. */
  public static ServiceMenu of(List<String> names) {
    return new ServiceMenu(names.stream().map(Service::saidAs).toList());
  }

  /** The service of a key. */
  Optional<Service> at(String key) {
    boolean one = key.matches("[1-9]") && Integer.parseInt(key) <= services.size();
    return one ? Optional.of(services.get(Integer.parseInt(key) - 1)) : Optional.empty();
  }

  /** The same, in the language of a call as far as there are names in it. */
  ServiceMenu in(Phrases phrases) {
    return equals(COMMON) ? commonIn(phrases) : this;
  }

  /** For the caller's ear. */
  String spoken(Phrases phrases) {
    return IntStream.rangeClosed(1, services.size())
        .mapToObj(
            key ->
                phrases.text(
                    Phrase.KEYPAD_CHOICE,
                    Map.of("service", services.get(key - 1).spoken(), "key", "" + key)))
        .collect(Collectors.joining(" "));
  }

  private static ServiceMenu commonIn(Phrases phrases) {
    return new ServiceMenu(
        phrases.table(Phrase.KEYPAD_SERVICES).entrySet().stream()
            .map(row -> new Service(row.getValue(), row.getKey()))
            .toList());
  }
}
