package dev.voiceline.adapters.deepgram;

/**
 * When Flux takes a turn for over.
 *
 * @param end confidence that it is over, 0.5 to 0.9
 * @param likely confidence that it likely is, 0.3 to 0.9 and not above {@code end}
 * @param timeoutMs silence that ends it whatever the model thinks, 500 to 10,000 ms
 */
public record TurnThresholds(double end, double likely, int timeoutMs) {
  public TurnThresholds {
    if (!(end >= 0.5 && end <= 0.9)) {
      throw new IllegalArgumentException("the end of a turn needs a confidence of 0.5 to 0.9");
    }
    if (!(likely >= 0.3 && likely <= end)) {
      throw new IllegalArgumentException(
          "the likely end of a turn needs a confidence from 0.3 to that of its end");
    }
    if (timeoutMs < 500 || timeoutMs > 10_000) {
      throw new IllegalArgumentException("a turn ends after 500 to 10,000 ms of silence");
    }
  }
}
