package dev.voiceline.adapters.openai;

/**
 * When the service takes the caller to be speaking.
 *
 * @param threshold how loud, 0 to 1; higher for noisy lines and echo, too high makes it deaf
 * @param prefixMs how much audio before the start still belongs to the speech
 * @param silenceMs how long a pause ends it
 */
public record TurnDetection(double threshold, int prefixMs, int silenceMs) {
  public TurnDetection {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("the speech threshold lies between 0 and 1: " + threshold);
    }
    if (prefixMs < 0 || silenceMs < 1) {
      throw new IllegalArgumentException(
          "speech needs a prefix of 0 ms or more and a pause of 1 ms or more");
    }
  }

  /**
   * 0.5, 300 ms, 500 ms. The service's own silence is said to be 500 ms and seen to be 200 ms, so
   * it is always sent.
   */
  public static TurnDetection defaults() {
    return new TurnDetection(0.5, 300, 500);
  }
}
