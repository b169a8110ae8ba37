package dev.voiceline.core.cost;

import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.conversation.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what one call uses. For use by one thread at a time. Its size does not grow with the
 * call.
 */
public final class CallAccount {
  private final PriceList prices;
  private final LinePrice linePrice;
  private final Direction direction;
  private final Map<List<Object>, Usage> used = new LinkedHashMap<>();
  private int pieces;

  /** An account with nothing on it. */
  public CallAccount(PriceList prices, LinePrice linePrice, Direction direction) {
    this.prices = prices;
    this.linePrice = linePrice;
    this.direction = direction;
  }

  /** Something was used. */
  public void add(Usage usage) {
    pieces++;
    used.merge(List.of(usage.work(), usage.model()), usage, Usage::plus);
  }

  /**
   * What it comes to so far.
   *
   * @param line how long the caller has been on the line
   */
  public CallBill bill(Duration line) {
    Cost vendors = used.values().stream().map(prices::of).reduce(Cost.NOTHING, Cost::plus);
    return new CallBill(
        new ArrayList<>(used.values()),
        pieces,
        line,
        vendors,
        linePrice.of(prices, direction, line),
        prices.checked());
  }
}
