package dev.voiceline.core.turn;

import java.util.Locale;
import java.util.Set;

/** Sounds of assent that are no turn: the speaker goes on. */
final class Murmur {
  private static final Set<String> SOUNDS =
      Set.of(
          "mm", "mmm", "mhm", "mmhm", "mmhmm", "mm hm", "mm hmm", "mm mm", "hm", "hmm", "uh",
          "uhhuh", "uh huh", "um", "ah", "oh", "aha");

  private Murmur() {}

  /** Whether a text is nothing but such sounds, or nothing at all. */
  static boolean is(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return plain.isEmpty() || SOUNDS.contains(plain);
  }
}
