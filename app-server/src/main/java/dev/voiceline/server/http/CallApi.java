package dev.voiceline.server.http;

import dev.voiceline.server.carrier.ServletRequests;
import dev.voiceline.server.control.ApiToken;
import dev.voiceline.server.control.CallOrders;
import dev.voiceline.server.control.Reply;
import dev.voiceline.server.limits.FailureLimit;
import dev.voiceline.server.limits.Source;
import dev.voiceline.server.limits.TrustedProxies;
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
  private final FailureLimit failures;
  private final TrustedProxies proxies;

  /**
   * Takes orders.
   *
   * @param orders nobody when there is no account to call from
   * @param failures counts wrong tokens for each source, as the proxies tell it
   */
  public CallApi(
      ApiToken token,
      Optional<CallOrders> orders,
      FormReading bodies,
      Refusals refusals,
      FailureLimit failures,
      TrustedProxies proxies) {
    this.token = token;
    this.orders = orders;
    this.bodies = bodies;
    this.refusals = refusals;
    this.failures = failures;
    this.proxies = proxies;
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
      refuseToken(context);
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

  /** Whoever shows the right one is never held back for what others from the same place send. */
  private void refuseToken(Context context) {
    Source source = ServletRequests.source(context.req(), proxies);
    boolean exhausted = failures.isExhausted(source);
    failures.failed(source);
    int status = exhausted ? 429 : 401;
    refusals.refused("A request for " + PATH + " was refused with " + status, "its token is wrong");
    context.header("Connection", "close");
    context.header("WWW-Authenticate", "Bearer");
    answer(
        context,
        CallOrders.refusal(
            status,
            exhausted
                ? "Too many wrong tokens came from this address: try again in a minute."
                : "The token is missing or wrong: send Authorization: Bearer VOICELINE_API_TOKEN."));
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
