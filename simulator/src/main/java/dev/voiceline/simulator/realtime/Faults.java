package dev.voiceline.simulator.realtime;

import java.util.ArrayList;
import java.util.List;

/** What goes wrong, on which connection and when. Immutable. */
public record Faults(List<Fault> all) {
  /**
   * One mishap.
   *
   * @param connection the number of the connection, counted from 1 in the order of arrival
   */
  public record Fault(int connection, Moment moment, Mishap mishap) {}

  public Faults {
    all = List.copyOf(all);
  }

  /** A service without a fault. */
  public static Faults none() {
    return new Faults(List.of());
  }

  /** These, and one more. */
  public Faults and(int connection, Moment moment, Mishap mishap) {
    List<Fault> more = new ArrayList<>(all);
    more.add(new Fault(connection, moment, mishap));
    return new Faults(more);
  }

  /** What happens on a connection at a moment, in order. */
  List<Mishap> at(int connection, Moment moment) {
    return all.stream()
        .filter(fault -> fault.connection() == connection && fault.moment().equals(moment))
        .map(Fault::mishap)
        .toList();
  }

  /** What happens during a response, by when it happens. */
  List<Fault> during(int connection, int response) {
    return all.stream()
        .filter(fault -> fault.connection() == connection)
        .filter(fault -> fault.moment() instanceof Moment.Response at && at.number() == response)
        .toList();
  }
}
