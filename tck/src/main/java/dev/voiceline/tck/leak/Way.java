package dev.voiceline.tck.leak;

import java.util.Arrays;

/** How something that was opened is used before it is closed. */
public enum Way {
  /** It is closed at once. */
  BEFORE_READY,
  /** It becomes ready and is closed unused. */
  ONCE_READY,
  /** It is closed in the middle of its work. */
  IN_TRAFFIC,
  /** It does some work, and is closed when that is done. */
  AFTER_TRAFFIC;

  /** These take their turns. */
  static Way of(int cycle) {
    return Arrays.asList(values()).get(cycle % values().length);
  }

  /** Whether it is given work. */
  public boolean works() {
    return this == IN_TRAFFIC || this == AFTER_TRAFFIC;
  }
}
