package dev.voiceline.core.cost;

import dev.voiceline.core.caller.AnnouncedCall.Direction;
import java.time.Duration;
import java.util.List;

/**
 * What a call's line is paid for: names of the price list.
 *
 * @param incoming of a call that comes in
 * @param outgoing of a call that was placed
 */
public record LinePrice(List<String> incoming, List<String> outgoing) {
  public LinePrice {
    incoming = List.copyOf(incoming);
    outgoing = List.copyOf(outgoing);
  }

  /** A line that costs nothing, such as one of this machine. */
  public static LinePrice free() {
    return new LinePrice(List.of(), List.of());
  }

  /** Twilio's: the call itself and the media stream. */
  public static LinePrice twilio() {
    return new LinePrice(
        List.of("twilio-incoming", "twilio-stream"), List.of("twilio-outgoing", "twilio-stream"));
  }

  Cost of(PriceList prices, Direction direction, Duration open) {
    List<String> names = direction == Direction.INCOMING ? incoming : outgoing;
    return names.stream().map(name -> prices.line(name, open)).reduce(Cost.NOTHING, Cost::plus);
  }
}
