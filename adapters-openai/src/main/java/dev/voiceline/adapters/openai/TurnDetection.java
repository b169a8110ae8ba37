package dev.voiceline.adapters.openai;

import java.time.Duration;

/** When the service takes the caller to be speaking, and when to be done. */
public sealed interface TurnDetection {
  /**
   * By loudness.
   *
   * @param threshold how loud, 0 to 1; higher for noisy lines and echo, too high makes it deaf
   * @param prefixMs how much audio before the start still belongs to the speech
   * @param silenceMs how long a pause ends it
   */
  record ServerVad(double threshold, int prefixMs, int silenceMs) implements TurnDetection {
    public ServerVad {
      if (!(threshold >= 0 && threshold <= 1)) {
        throw new IllegalArgumentException(
            "the speech threshold lies between 0 and 1: " + threshold);
      }
      if (prefixMs < 0 || silenceMs < 1) {
        throw new IllegalArgumentException(
            "speech needs a prefix of 0 ms or more and a pause of 1 ms or more");
      }
    }

    @Override
    public Duration endpointing() {
      return Duration.ofMillis(silenceMs);
    }
  }

  /**
   * By what is said: a sentence that seems unfinished is waited for. It has been seen never to fire
   * on 8 kHz lines, where {@link ServerVad} did.
   */
  record SemanticVad(Eagerness eagerness) implements TurnDetection {
    private static final int USUAL_PREFIX_MS = 300;
    private static final Duration FINISHED_SENTENCE = Duration.ofMillis(500);

    @Override
    public int prefixMs() {
      return USUAL_PREFIX_MS;
    }

    /** The wait differs from turn to turn; this is about the one after a finished sentence. */
    @Override
    public Duration endpointing() {
      return FINISHED_SENTENCE;
    }
  }

  /** How soon a turn is taken to be over. */
  enum Eagerness {
    /** Waits for up to 8 s. */
    LOW,
    /** Waits for up to 4 s. */
    MEDIUM,
    /** Waits for up to 2 s. */
    HIGH,
    /** As the service likes: medium at present. */
    AUTO
  }

  /** How much audio before the start is counted as speech. */
  int prefixMs();

  /** The silence that usually lies behind speech when its end is told. */
  Duration endpointing();

  /**
   * By loudness: 0.5, 300 ms, 500 ms. The service's own silence is said to be 500 ms and seen to be
   * 200 ms, so all three are always sent.
   */
  static ServerVad defaults() {
    return new ServerVad(0.5, 300, 500);
  }
}
