package dev.voiceline.core.cost;

import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.Usage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;

/**
 * What one model, or one service of a telephone network, costs.
 *
 * @param in tokens read that were not cached
 * @param cached tokens read that were
 * @param out tokens written or spoken
 * @param minute of audio or of a line
 */
record Price(TokenPrices in, TokenPrices cached, TokenPrices out, Optional<BigDecimal> minute) {
  private static final BigDecimal MINUTE_MS = BigDecimal.valueOf(60_000);

  /** Cached tokens are a part of those read, and have a price of their own. */
  Cost of(Usage usage) {
    return in.of(less(usage.in(), usage.cached()))
        .plus(cached.of(usage.cached()))
        .plus(out.of(usage.out()))
        .plus(audio(usage.audio()));
  }

  /** A line is paid by minutes that have begun. */
  Cost line(Duration open) {
    return minutes(BigDecimal.valueOf((open.toMillis() + 59_999) / 60_000));
  }

  private Cost audio(Duration length) {
    return minutes(BigDecimal.valueOf(length.toMillis()).divide(MINUTE_MS, MathContext.DECIMAL64));
  }

  private Cost minutes(BigDecimal count) {
    if (count.signum() == 0) {
      return Cost.NOTHING;
    }
    return minute.map(price -> Cost.of(price.multiply(count))).orElse(Cost.UNKNOWN);
  }

  /** A vendor that counts more cached tokens than it read is not paid for the difference. */
  private static Modalities less(Modalities read, Modalities cached) {
    return new Modalities(
        Math.max(0, read.text() - cached.text()),
        Math.max(0, read.audio() - cached.audio()),
        Math.max(0, read.image() - cached.image()));
  }
}
