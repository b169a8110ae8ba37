package dev.voiceline.core.health;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.PartChange.Part;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Vendors that do the same part of conversations, the preferred one first. Safe for use by any
 * thread.
 */
public final class Lineup<T> {
  private static final ConversationFailure AT_REST =
      new ConversationFailure(
          Kind.HARMLESS, "at_rest", "It has failed other calls and is left in peace for a while.");

  private final Part part;
  private final Map<String, T> byName = new LinkedHashMap<>();
  private final ProviderHealth health;

  /**
   * All of them.
   *
   * @param health shared by all calls; what is learned here stands apart from what is learned of
   *     other parts by the same vendors
   * @throws IllegalArgumentException when there is none, or two have one name
   */
  public Lineup(Part part, List<T> all, Function<T, String> name, ProviderHealth health) {
    this.part = part;
    this.health = health;
    for (T each : all) {
      if (byName.put(name.apply(each), each) != null) {
        throw new IllegalArgumentException(
            "two of the %s are called %s".formatted(word(), name.apply(each)));
      }
    }
    if (byName.isEmpty()) {
      throw new IllegalArgumentException("there is nobody for the " + word());
    }
  }

  /** The preferred one. */
  public T first() {
    return byName.values().iterator().next();
  }

  /** The name of the preferred one. */
  public String name() {
    return names().get(0);
  }

  /** All names, the preferred one's first. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** All of them, the preferred one first. */
  public List<T> all() {
    return List.copyOf(byName.values());
  }

  /** Who would be asked if a call began now. */
  public T likeliest() {
    return named(name(health.likeliest(names().stream().map(this::key).toList())));
  }

  /** The part that they do. */
  public Part part() {
    return part;
  }

  /** Begins to ask them, for one call or one question. */
  public Round round() {
    return new Round();
  }

  private String word() {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private String key(String name) {
    return word() + "/" + name;
  }

  private String name(String key) {
    return key.substring(word().length() + 1);
  }

  private T named(String name) {
    T found = byName.get(name);
    if (found == null) {
      throw new IllegalArgumentException("nobody has that name");
    }
    return found;
  }

  /** Who is asked one after the other. For use by one thread at a time. */
  public final class Round {
    private final Set<String> failed = new HashSet<>();
    private Optional<String> current = Optional.empty();

    /**
     * Who is to be asked now: not whom all calls know to be down, if there is another, and nobody
     * again who has failed here since something worked.
     */
    public Optional<T> next() {
      List<String> left = names().stream().filter(name -> !failed.contains(name)).toList();
      current =
          health.order(left.stream().map(Lineup.this::key).toList()).stream()
              .findFirst()
              .map(Lineup.this::name);
      return current.map(Lineup.this::named);
    }

    /** How many may still be asked, the one that is asked now included. */
    public int left() {
      return byName.size() - failed.size();
    }

    /** The name of the one that is asked now. */
    public String name() {
      return current.orElse("");
    }

    /** That one is of no use. A request of ours that it did not take says nothing of its health. */
    public void failed(ConversationFailure failure) {
      current.ifPresent(name -> failed(name, failure));
    }

    /** It has done something. Those that failed before may be asked again. */
    public void worked() {
      failed.clear();
      current.ifPresent(name -> health.worked(key(name)));
    }

    /**
     * What there is to tell when the one that is asked now takes the place of another.
     *
     * @param cause empty when the other one was not even asked
     */
    public PartChange change(
        String from, Optional<ConversationFailure> cause, List<String> missing) {
      return new PartChange(part, from, name(), cause.orElse(AT_REST), missing);
    }

    private void failed(String name, ConversationFailure failure) {
      failed.add(name);
      if (failure.kind() == Kind.RETRYABLE || failure.kind() == Kind.FATAL) {
        health.failed(key(name), failure.kind() == Kind.FATAL);
      }
    }
  }
}
