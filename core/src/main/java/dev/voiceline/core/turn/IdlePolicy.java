package dev.voiceline.core.turn;

import java.time.Duration;

/**
 * How long a caller may be silent when it is their turn.
 *
 * @param first before they are asked whether they are there; zero for never
 * @param second more, before they are asked in other words
 * @param goodbye more, before the call is ended
 */
public record IdlePolicy(Duration first, Duration second, Duration goodbye) {
  /** What suits a telephone call. */
  public static IdlePolicy standard() {
    return new IdlePolicy(Duration.ofSeconds(7), Duration.ofSeconds(7), Duration.ofSeconds(8));
  }

  /** Whether anything is done about it. */
  boolean watched() {
    return !first.isZero();
  }

  /** The silence before the next step, after so many. */
  Duration after(int prompts) {
    return switch (prompts) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> goodbye;
      default -> Duration.ZERO;
    };
  }
}
