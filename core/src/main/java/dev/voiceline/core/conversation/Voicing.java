package dev.voiceline.core.conversation;

import java.util.Optional;

/**
 * How an agent sounds and what it listens for. What is left out is as the vendor's own settings
 * say; a vendor that cannot do it passes over it.
 *
 * @param voice the vendor's name of a voice
 * @param language that the caller speaks: two letters (ISO 639-1), such as {@code es}
 */
public record Voicing(Optional<String> voice, Optional<String> language) {
  private static final Voicing USUAL = new Voicing(Optional.empty(), Optional.empty());

  /** As the vendor's settings say. */
  public static Voicing usual() {
    return USUAL;
  }
}
