package dev.voiceline.core.fidelity;

import java.util.List;
import java.util.Optional;

/** Reads a number at a place of a text, in digits or in words. */
interface NumberReader {
  /**
   * A number that was read.
   *
   * @param hundredths its value, so that cents count
   * @param tokens how many it takes
   * @param written whether it came in digits
   */
  record Read(long hundredths, int tokens, boolean written) {
    /** The value, when it is whole and not huge. */
    Optional<Integer> whole() {
      return hundredths % 100 == 0 && hundredths / 100 <= 1_000_000
          ? Optional.of((int) (hundredths / 100))
          : Optional.empty();
    }
  }

  /** The number that begins there, as long as it goes. */
  Optional<Read> at(List<Token> tokens, int place);
}
