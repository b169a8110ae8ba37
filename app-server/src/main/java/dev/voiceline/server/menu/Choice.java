package dev.voiceline.server.menu;

import java.util.List;
import java.util.Optional;

/**
 * One choice of a menu.
 *
 * @param key a digit, {@code *} or {@code #}; empty when it can only be said
 * @param words what callers say for it; empty when it can only be pressed
 */
public record Choice(Optional<String> key, List<String> words, Destination to) {
  /** Copies the list. */
  public Choice {
    words = List.copyOf(words);
  }
}
