package dev.voiceline.adapters.eligibility.network;

import java.time.Duration;

/**
 * What keeps a payer from being asked while it is in trouble, and calls from waiting for it.
 *
 * @param atOnce how many messages are under way at most
 * @param window how many of the last messages are looked at; half of them must have been sent
 * @param failurePercent of these, from which on the payer counts as unreachable
 * @param rest how long it is not asked then; a message or two try it afterwards
 */
public record Guard(int atOnce, int window, int failurePercent, Duration rest) {
  /** 20 at once; half of ten fail, 30 s of rest. */
  public static final Guard STANDARD = new Guard(20, 10, 50, Duration.ofSeconds(30));

  public Guard {
    if (atOnce < 1 || window < 1 || failurePercent < 1 || failurePercent > 100) {
      throw new IllegalArgumentException("a guard lets messages through, and counts them");
    }
    if (rest.toMillis() < 1) {
      throw new IllegalArgumentException("a payer in trouble has a rest");
    }
  }
}
