package dev.voiceline.server.http;

import dev.voiceline.server.control.ApiToken;
import dev.voiceline.server.control.CallOrders;
import dev.voiceline.server.control.Reply;
import dev.voiceline.server.log.Refusals;
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
  private static final String OFF =
      "calls cannot be ordered here (set VOICELINE_API_TOKEN to switch that on)";

  private final ApiToken token;
  private final Optional<CallOrders> orders;
  private final FormReading bodies;
  private final Refusals refusals;

  /**
   * Takes orders.
   *
   * @param orders nobody when there is no account to call from
   */
  public CallApi(
      ApiToken token, Optional<CallOrders> orders, FormReading bodies, Refusals refusals) {
    this.token = token;
    this.orders = orders;
    this.bodies = bodies;
    this.refusals = refusals;
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
                .thenAccept(reply -> answer(context, reply))
                .toCompletableFuture());
  }

  private void stage(Context context) {
    open(context).ifPresent(desk -> answer(context, desk.stage(context.pathParam("call"))));
  }

  /** The desk, for whoever has shown the token. */
  private Optional<CallOrders> open(Context context) {
    if (!token.isSet()) {
      refusals.refused("A request for " + PATH + " was refused with 404", OFF);
      context.header("Connection", "close");
      Errors.answer(context, 404, "not found");
      return Optional.empty();
    }
    String shown = context.header("Authorization");
    if (!token.isShownBy(shown == null ? "" : shown)) {
      refusals.refused("A request for " + PATH + " was refused with 401", "its token is wrong");
      context.header("Connection", "close");
      context.header("WWW-Authenticate", "Bearer");
      answer(
          context,
          CallOrders.refusal(
              401,
              "The token is missing or wrong: send Authorization: Bearer VOICELINE_API_TOKEN."));
      return Optional.empty();
    }
    if (orders.isEmpty()) {
      context.header("Connection", "close");
      answer(
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
    answer(
        context,
        CallOrders.refusal(
            status,
            status == 413
                ? "The order is larger than 8 kB."
                : "The order could not be read: send it at once, with its length."));
  }

  private static void answer(Context context, Reply reply) {
    context.status(reply.status());
    context.contentType("application/json");
    context.result(reply.json());
  }
}
