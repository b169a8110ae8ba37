package dev.voiceline.core.keypad;

import java.util.List;
import java.util.Optional;

/**
 * The services that can be chosen with one key, in the order of the keys from 1 on.
 *
 * @param services at least one, at most nine
 */
public record ServiceMenu(List<Service> services) {
  private static final int MOST = 9;

  private static final ServiceMenu COMMON =
      new ServiceMenu(
          List.of(
              new Service("an MRI or CT scan", "MRI"),
              new Service("an office visit", "office visit"),
              new Service("a visit to a specialist", "specialist visit"),
              new Service("urgent care", "urgent care"),
              new Service("the emergency room", "emergency room"),
              new Service("a prescription", "prescription")));

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

  /** For the caller's ear. */
  String spoken() {
    StringBuilder all = new StringBuilder();
    for (int key = 1; key <= services.size(); key++) {
      all.append(all.isEmpty() ? "For " : " For ")
          .append(services.get(key - 1).spoken())
          .append(", press ")
          .append(key)
          .append('.');
    }
    return all.toString();
  }
}
