package dev.voiceline.core.cost;

import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.conversation.Usage;
import java.time.Duration;
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
  private final List<Alternative> alternatives;
  private final Map<List<Object>, Usage> used = new LinkedHashMap<>();
  private CallFigures said = CallFigures.NONE;
  private int pieces;
  private int replies;

  /** An account with nothing on it, which is compared with nothing. */
  public CallAccount(PriceList prices, LinePrice linePrice, Direction direction) {
    this(prices, linePrice, direction, List.of());
  }

  /**
   * An account with nothing on it.
   *
   * @param alternatives with which the cost is compared: the first of another make
   */
  public CallAccount(
      PriceList prices, LinePrice linePrice, Direction direction, List<Alternative> alternatives) {
    this.prices = prices;
    this.linePrice = linePrice;
    this.direction = direction;
    this.alternatives = List.copyOf(alternatives);
  }

  /** Something was said. */
  public void add(CallFigures more) {
    said = said.plus(more);
  }

  /** Something was used. */
  public void add(Usage usage) {
    pieces++;
    replies += usage.work() == Usage.Work.REPLY ? 1 : 0;
    used.merge(List.of(usage.work(), usage.model()), usage, Usage::plus);
  }

  /**
   * What it comes to so far.
   *
   * @param line how long the caller has been on the line
   */
  public CallBill bill(Duration line) {
    List<Usage> all = List.copyOf(used.values());
    Cost vendors = all.stream().map(prices::of).reduce(Cost.NOTHING, Cost::plus);
    return new CallBill(
        all,
        pieces,
        line,
        vendors,
        linePrice.of(prices, direction, line),
        prices.checked(),
        new Comparison(prices, all, replies, said, line).with(alternatives));
  }
}
