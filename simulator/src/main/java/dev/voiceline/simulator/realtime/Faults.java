package dev.voiceline.simulator.realtime;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong, on which connection and when. Immutable.
 *
 * @param all the mishaps
 * @param byCaller whether their numbers are those of callers, in the order in which they first
 *     connect: then a caller's first connection is meant, and those after it are spared. A caller
 *     is who sends the same {@code OpenAI-Safety-Identifier}; who sends none is a new one each time
 */
public record Faults(List<Fault> all, boolean byCaller) {
  private static final int EVERY = 0;

  /**
   * One mishap.
   *
   * @param connection the number of the connection, counted from 1 in the order of arrival; 0 for
   *     every one
   */
  public record Fault(int connection, Moment moment, Mishap mishap) {}

  public Faults {
    all = List.copyOf(all);
  }

  /** A service without a fault. */
  public static Faults none() {
    return new Faults(List.of(), false);
  }

  /** These, and one more. */
  public Faults and(int connection, Moment moment, Mishap mishap) {
    List<Fault> more = new ArrayList<>(all);
    more.add(new Fault(connection, moment, mishap));
    return new Faults(more, byCaller);
  }

  /** These, and one more on each connection. */
  public Faults everywhere(Moment moment, Mishap mishap) {
    return and(EVERY, moment, mishap);
  }

  /** These, with callers counted in place of connections, so that who reconnects is spared. */
  public Faults countingCallers() {
    return new Faults(all, true);
  }

  /** What happens on a connection, in order. */
  List<Fault> of(int connection) {
    return all.stream()
        .filter(fault -> fault.connection() == connection || fault.connection() == EVERY)
        .toList();
  }
}
