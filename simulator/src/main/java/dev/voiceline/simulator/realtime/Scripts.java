package dev.voiceline.simulator.realtime;

import dev.voiceline.simulator.realtime.Faults.Fault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which mishaps are meant for which connection. Safe for use by any thread. */
final class Scripts {
  private final Faults faults;
  private final Map<Integer, List<Fault>> byConnection = new HashMap<>();
  private final Set<String> callers = new HashSet<>();

  Scripts(Faults faults) {
    this.faults = faults;
  }

  /** A connection has arrived; they come in their order. */
  synchronized void assign(ConnectionLog log) {
    // Who does not say for whom they connect counts as somebody new.
    boolean first = callers.add(log.caller().orElse("connection " + log.number()));
    int number = faults.byCaller() ? callers.size() : log.number();
    byConnection.put(log.number(), faults.byCaller() && !first ? List.of() : faults.of(number));
  }

  synchronized List<Fault> of(ConnectionLog log) {
    return byConnection.getOrDefault(log.number(), List.of());
  }

  /** The next connection is the first again. */
  synchronized void forget() {
    callers.clear();
    byConnection.clear();
  }
}
