package dev.voiceline.server.http;

import dev.voiceline.server.control.CallOrders;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Orders of calls, for programs of the operator's own: {@code POST /calls} and {@code GET
 * /calls/{call}}. Nothing of a request is read before it has shown the token.
 */
public final class CallApi {
  static final int LARGEST = 8 * 1024;
  private static final String PATH = "/calls";
  private static final String OFF = "calls cannot be ordered here";

  private final ApiGate gate;
  private final Optional<CallOrders> orders;
  private final FormReading bodies;

  /**
   * Takes orders.
   *
   * @param orders nobody when there is no account to call from
   */
  public CallApi(ApiGate gate, Optional<CallOrders> orders, FormReading bodies) {
    this.gate = gate;
    this.orders = orders;
    this.bodies = bodies;
  }

  void addTo(RoutesConfig routes) {
    routes.post(PATH, this::order);
    routes.get(PATH + "/{call}", this::stage);
  }

  private void order(Context context) {
    Optional<CallOrders> desk = open(context);
    if (desk.isEmpty()) {
      return;
    }
    Optional<Refusal> unread = FormReading.refuseUnread(context.req());
    if (unread.isPresent() || context.req().getContentLengthLong() > LARGEST) {
      close(context, unread.map(Refusal::status).orElse(413));
      return;
    }
    FormReading.Outcome body = bodies.read(context.req());
    if (body instanceof FormReading.Outcome.Refused refused) {
      close(context, refused.refusal().status());
      return;
    }
    byte[] bytes = ((FormReading.Outcome.Complete) body).bytes();
    if (bytes.length > LARGEST) {
      close(context, 413);
      return;
    }
    Optional<String> key = Optional.ofNullable(context.header("Idempotency-Key"));
    context.future(
        () ->
            desk.get()
                .order(new String(bytes, StandardCharsets.UTF_8), key)
                .thenAccept(reply -> ApiGate.answer(context, reply))
                .toCompletableFuture());
  }

  private void stage(Context context) {
    open(context).ifPresent(desk -> ApiGate.answer(context, desk.stage(context.pathParam("call"))));
  }

  /** The desk, for whoever has shown the token. */
  private Optional<CallOrders> open(Context context) {
    if (!gate.opens(context, PATH, OFF)) {
      return Optional.empty();
    }
    if (orders.isEmpty()) {
      context.header("Connection", "close");
      ApiGate.answer(
          context,
          CallOrders.refusal(
              503,
              "There is no Twilio account to call from: set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN,"
                  + " TWILIO_PHONE_NUMBER and YOUR_DOMAIN."));
    }
    return orders;
  }

  private static void close(Context context, int status) {
    context.header("Connection", "close");
    ApiGate.answer(
        context,
        CallOrders.refusal(
            status,
            status == 413
                ? "The order is larger than 8 kB."
                : "The order could not be read: send it at once, with its length."));
  }
}
