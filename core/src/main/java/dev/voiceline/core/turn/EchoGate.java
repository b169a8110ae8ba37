package dev.voiceline.core.turn;

/**
 * Tells the caller's voice from the agent's that a phone sends back, by how loud it is: it learns
 * the level of the echo while the agent is heard. For mu-law audio; it allocates nothing and looks
 * at each byte once. {@link #opens} belongs to one thread; {@link #close} to any.
 */
public final class EchoGate {
  /** The square of what each byte stands for. */
  private static final int[] POWER = powers();

  /** 42 dB below full scale: below it there is only noise. */
  private static final long LEAST_ECHO = 4_000;

  /** In power: 9 dB. */
  private static final int CLEARLY_LOUDER = 8;

  /** So many frames of the agent are needed before the level of its echo is known. */
  private static final int FRAMES_TO_LEARN = 25;

  /** So many frames stay open after a loud one, so that words are not chopped. */
  private static final int HANGOVER_FRAMES = 15;

  private volatile boolean closed;
  private long echo;
  private int learned;
  private int open;

  /** From now on only what is clearly louder than the echo passes while the agent is heard. */
  public void close() {
    closed = true;
  }

  /** Whether the gate is at work. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Whether a frame passes.
   *
   * @param agentHeard whether the agent is heard, or was until just now
   */
  public boolean opens(byte[] frame, boolean agentHeard) {
    if (!agentHeard || frame.length == 0) {
      open = 0;
      return true;
    }
    long power = power(frame);
    boolean loud =
        learned >= FRAMES_TO_LEARN && power > CLEARLY_LOUDER * Math.max(LEAST_ECHO, echo);
    if (loud) {
      open = HANGOVER_FRAMES;
    } else {
      learn(power);
      open = Math.max(0, open - 1);
    }
    return !closed || open > 0;
  }

  /** Follows what gets louder within some frames, and forgets within seconds. */
  private void learn(long power) {
    learned = Math.min(FRAMES_TO_LEARN, learned + 1);
    long away = power - echo;
    echo += away > 0 ? away / 4 : away / 128;
  }

  private static long power(byte[] frame) {
    long sum = 0;
    for (byte one : frame) {
      sum += POWER[one & 0xFF];
    }
    return sum / frame.length;
  }

  private static int[] powers() {
    int[] powers = new int[256];
    for (int code = 0; code < powers.length; code++) {
      int plain = ~code & 0xFF;
      int magnitude = ((((plain & 0x0F) << 3) + 0x84) << ((plain & 0x70) >> 4)) - 0x84;
      int scaled = magnitude >> 2;
      powers[code] = scaled * scaled;
    }
    return powers;
  }
}
