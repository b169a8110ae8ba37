package dev.voiceline.core.eligibility.answer;

import java.math.BigDecimal;
import java.util.List;

/**
 * A share of the cost.
 *
 * @param percent 0 to 100
 * @param label the payer's words that tell it from others
 */
public record Coinsurance(
    Services services,
    Network network,
    Stated<Level> level,
    BigDecimal percent,
    List<String> label) {
  public Coinsurance {
    label = List.copyOf(label);
    percent = percent.stripTrailingZeros();
    percent = percent.scale() < 0 ? percent.setScale(0) : percent;
  }
}
