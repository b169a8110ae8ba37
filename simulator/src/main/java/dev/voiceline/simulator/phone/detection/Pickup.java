package dev.voiceline.simulator.phone.detection;

import java.time.Duration;

/**
 * What is heard when a call is picked up.
 *
 * @param fax whether it is the whistle of a fax
 * @param greeting how long somebody or something speaks; zero for silence
 * @param beeps whether a beep follows
 */
public record Pickup(boolean fax, Duration greeting, boolean beeps) {
  /** How long a machine's beep lasts. */
  public static final Duration BEEP = Duration.ofMillis(500);

  /** A person who says hello. */
  public static Pickup person() {
    return new Pickup(false, Duration.ofMillis(800), false);
  }

  /** Nobody says anything. */
  public static Pickup silence() {
    return new Pickup(false, Duration.ZERO, false);
  }

  /** A fax. */
  public static Pickup whistle() {
    return new Pickup(true, Duration.ZERO, false);
  }

  /** A machine that speaks for so long. */
  public static Pickup machine(Duration greeting, boolean beeps) {
    return new Pickup(false, greeting, beeps);
  }
}
