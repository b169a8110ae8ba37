package dev.voiceline.core.caller;

import dev.voiceline.core.privacy.PhoneNumber;

/**
 * A call as the network announces it.
 *
 * @param from who calls
 * @param to the number that was dialed
 * @param facts what else the network told of it
 */
public record AnnouncedCall(
    CallId id, Direction direction, PhoneNumber from, PhoneNumber to, CallFacts facts) {
  /** Who called whom. */
  public enum Direction {
    /** Somebody called us. */
    INCOMING,
    /** We called somebody. */
    OUTGOING
  }

  /** A call that comes in, of which nothing but the numbers is known. */
  public static AnnouncedCall incoming(CallId id, PhoneNumber from, PhoneNumber to) {
    return new AnnouncedCall(id, Direction.INCOMING, from, to, CallFacts.none());
  }

  /** The one at the other end, whoever called. */
  public PhoneNumber party() {
    return direction == Direction.INCOMING ? from : to;
  }
}
