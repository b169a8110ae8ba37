package dev.voiceline.core.cost;

import dev.voiceline.core.conversation.Modalities;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What 1,000,000 tokens of each kind cost, in US dollars; empty where the list does not say.
 *
 * @param text of text, as the others are of audio and of images
 */
record TokenPrices(
    Optional<BigDecimal> text, Optional<BigDecimal> audio, Optional<BigDecimal> image) {
  private static final int MILLION = 6;

  /** What these tokens cost; unknown when there are some whose price is not known. */
  Cost of(Modalities tokens) {
    return of(tokens.text(), text).plus(of(tokens.audio(), audio)).plus(of(tokens.image(), image));
  }

  private static Cost of(long tokens, Optional<BigDecimal> price) {
    if (tokens == 0) {
      return Cost.NOTHING;
    }
    return price
        .map(each -> Cost.of(each.multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION)))
        .orElse(Cost.UNKNOWN);
  }
}
