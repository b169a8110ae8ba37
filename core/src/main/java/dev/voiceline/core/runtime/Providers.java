package dev.voiceline.core.runtime;

import dev.voiceline.core.call.Spending;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.health.ProviderHealth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who holds the conversations, the first to be asked first. Safe for use by any thread. */
final class Providers {
  private final Map<String, ConversationService> byName = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final ProviderHealth health;
  private final Spending spending;

  /**
   * All that speak the first one's audio format, since the line of a call cannot change its own,
   * and that notice callers by themselves if the first one does: nobody else would.
   *
   * @throws IllegalArgumentException when there is none, or two have one name
   */
  Providers(List<ConversationService> services, ProviderHealth health, Spending spending) {
    this.health = health;
    this.spending = spending;
    if (services.isEmpty()) {
      throw new IllegalArgumentException("calls need somebody to hold a conversation");
    }
    services.forEach(this::add);
  }

  /** Whom a call that rings now asks, by name; empty when it may have no agent. */
  List<String> route() {
    return spending.admits() ? health.order(List.copyOf(byName.keySet())) : List.of();
  }

  ConversationService named(String name) {
    ConversationService service = byName.get(name);
    if (service == null) {
      throw new IllegalArgumentException("no provider has that name");
    }
    return service;
  }

  ConversationService first() {
    return byName.values().iterator().next();
  }

  ProviderHealth health() {
    return health;
  }

  /** Whom no call will ask, and why: a sentence each. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  private void add(ConversationService service) {
    if (byName.containsKey(service.name())) {
      throw new IllegalArgumentException("two providers are called " + service.name());
    }
    Optional<String> obstacle = byName.isEmpty() ? Optional.empty() : obstacle(service);
    obstacle.ifPresentOrElse(warnings::add, () -> byName.put(service.name(), service));
  }

  /** What a call that began with the first cannot do without. */
  private Optional<String> obstacle(ConversationService service) {
    ConversationTraits first = first().traits();
    ConversationTraits traits = service.traits();
    String name = service.name();
    if (traits.format() != first.format()) {
      return Optional.of(
          "The provider %s is passed over: its audio is %s, but that of %s is %s."
              .formatted(name, traits.format(), first().name(), first.format()));
    } else if (first.detectsTurns() && !traits.detectsTurns()) {
      return Optional.of(
          "The provider %s is passed over: it does not tell when a caller speaks, as %s does."
              .formatted(name, first().name()));
    }
    return Optional.empty();
  }
}
