package dev.voiceline.core.conversation;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How the characters of a text lie on its audio, as far as a voice has told. For one thread. */
public final class Alignment {
  private final NavigableMap<Integer, Integer> charactersAt = new TreeMap<>();

  /** So many characters have begun so many ms after the first sample. */
  public void add(int characters, int millis) {
    charactersAt.merge(millis, characters, Math::max);
  }

  /** How many characters have begun by then; empty when nothing is known of the text at all. */
  public OptionalInt charactersAt(int millis) {
    if (charactersAt.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        Optional.ofNullable(charactersAt.floorEntry(millis)).map(it -> it.getValue()).orElse(0));
  }
}
