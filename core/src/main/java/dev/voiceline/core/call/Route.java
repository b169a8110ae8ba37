package dev.voiceline.core.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The providers that a call may have its conversation with, by name.
 *
 * @param order the first is tried first; empty when none may be asked
 * @param at the place of the one that is asked now
 * @param tried those that failed since the caller last heard an answer
 */
record Route(List<String> order, int at, List<String> tried) {
  Route {
    order = List.copyOf(order);
    tried = List.copyOf(tried);
  }

  static Route along(List<String> order) {
    return new Route(order, 0, List.of());
  }

  String current() {
    return order.get(at);
  }

  /** With the next provider that has not failed; empty when this is the last one. */
  Optional<Route> next() {
    List<String> failed = new ArrayList<>(tried);
    failed.add(current());
    for (int place = 0; place < order.size(); place++) {
      if (!failed.contains(order.get(place))) {
        return Optional.of(new Route(order, place, failed));
      }
    }
    return Optional.empty();
  }

  /** Whatever failed may have mended itself by the time it is needed again. */
  Route healthy() {
    return new Route(order, at, List.of());
  }
}
