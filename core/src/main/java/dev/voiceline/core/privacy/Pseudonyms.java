package dev.voiceline.core.privacy;

import java.util.Optional;

/** Makes pseudonyms of telephone numbers. Safe for use by any thread. */
public interface Pseudonyms {
  /** Nothing for a number that is withheld: all such callers would become one. */
  Optional<Pseudonym> of(PhoneNumber number);

  /** Nobody has one. */
  static Pseudonyms none() {
    return number -> Optional.empty();
  }
}
