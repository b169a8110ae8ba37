package dev.voiceline.core.call;

import java.util.List;
import java.util.Optional;

/**
 * How far the call is with its conversation. At most one is live, and two only while the one is
 * renewed.
 *
 * @param tries how often it was opened again with this provider since the caller last heard an
 *     answer
 * @param route who is asked, and who may be asked next
 * @param renewing whether a successor is being opened while it still talks
 */
record Connection(Phase phase, int tries, Route route, boolean renewing) {
  enum Phase {
    /** Being opened. */
    OPENING,
    /** To be opened again after a pause. */
    PAUSING,
    /** There. */
    READY,
    /** Not to be had. */
    HOPELESS
  }

  /** About to be opened; hopeless when there is nobody to ask. */
  static Connection first(List<String> providers) {
    Phase phase = providers.isEmpty() ? Phase.HOPELESS : Phase.OPENING;
    return new Connection(phase, 0, Route.along(providers), false);
  }

  String provider() {
    return route.current();
  }

  boolean ready() {
    return phase == Phase.READY;
  }

  boolean hopeless() {
    return phase == Phase.HOPELESS;
  }

  boolean pausing() {
    return phase == Phase.PAUSING;
  }

  boolean opening() {
    return phase == Phase.OPENING;
  }

  /** Whether there is nobody else to ask. */
  boolean last() {
    return hopeless() || route.next().isEmpty();
  }

  Connection nowReady() {
    return in(Phase.READY);
  }

  /** The caller has heard an answer: tries are counted anew. */
  Connection healthy() {
    return new Connection(Phase.READY, 0, route.healthy(), renewing);
  }

  /** To be opened once more after a pause. */
  Connection resting() {
    return new Connection(Phase.PAUSING, tries + 1, route, false);
  }

  /** Being opened now. */
  Connection reopened() {
    return in(Phase.OPENING);
  }

  /** With the next provider, if there is one. */
  Optional<Connection> elsewhere() {
    return hopeless()
        ? Optional.empty()
        : route.next().map(next -> new Connection(Phase.OPENING, 0, next, false));
  }

  Connection givenUp() {
    return in(Phase.HOPELESS);
  }

  /** Its successor is being opened. */
  Connection beingRenewed() {
    return new Connection(phase, tries, route, true);
  }

  /** Without a successor. */
  Connection alone() {
    return in(phase);
  }

  private Connection in(Phase other) {
    return new Connection(other, tries, route, false);
  }
}
