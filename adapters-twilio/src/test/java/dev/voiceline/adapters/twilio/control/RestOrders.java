package dev.voiceline.adapters.twilio.control;

import dev.voiceline.simulator.twilio.rest.RestRequest;
import dev.voiceline.tck.control.Order;
import java.util.Optional;

/** What a request of the REST API is for. */
final class RestOrders {
  private RestOrders() {}

  static boolean is(RestRequest request, Order order) {
    return of(request).equals(Optional.of(order));
  }

  private static Optional<Order> of(RestRequest request) {
    if (!request.method().equals("POST")) {
      return Optional.empty();
    }
    String path = request.path();
    if (path.endsWith("/Messages.json")) {
      return Optional.of(Order.TEXT);
    } else if (path.contains("/Recordings")) {
      return Optional.of(Order.RECORD);
    } else if (path.endsWith("/Calls.json")) {
      return Optional.of(Order.CALL);
    } else if (request.fields().has("Status")) {
      return Optional.of(Order.END);
    }
    boolean keys = request.fields().text("Twiml").orElse("").contains("<Play digits=");
    return Optional.of(keys ? Order.PRESS : Order.MOVE);
  }
}
