package dev.voiceline.server.http;

import dev.voiceline.server.carrier.ServletRequests;
import dev.voiceline.server.control.ApiToken;
import dev.voiceline.server.control.CallOrders;
import dev.voiceline.server.control.Reply;
import dev.voiceline.server.limits.FailureLimit;
import dev.voiceline.server.limits.Source;
import dev.voiceline.server.limits.TrustedProxies;
import dev.voiceline.server.log.Refusals;
import io.javalin.http.Context;

/**
 * Lets programs of the operator's own through, which show a token. Nothing of a request is read
 * before. Without a token that could be shown there is no way through.
 */
public final class ApiGate {
  private final ApiToken token;
  private final Refusals refusals;
  private final FailureLimit failures;
  private final TrustedProxies proxies;

  /**
   * A gate.
   *
   * @param failures counts wrong tokens for each source, as the proxies tell it
   */
  public ApiGate(ApiToken token, Refusals refusals, FailureLimit failures, TrustedProxies proxies) {
    this.token = token;
    this.refusals = refusals;
    this.failures = failures;
    this.proxies = proxies;
  }

  /**
   * Whether a request may go on; one that may not has been answered.
   *
   * @param path for the log, without what a caller chose
   * @param closed what cannot be done here while no token is set, for the log
   */
  boolean opens(Context context, String path, String closed) {
    if (!token.isSet()) {
      refusals.refused(
          "A request for " + path + " was refused with 404",
          closed + " (set VOICELINE_API_TOKEN to switch that on)");
      context.header("Connection", "close");
      Errors.answer(context, 404, "not found");
      return false;
    }
    String shown = context.header("Authorization");
    if (token.isShownBy(shown == null ? "" : shown)) {
      return true;
    }
    refuse(context, path);
    return false;
  }

  /** Who has shown the token, as the audit trail names them. */
  String holder() {
    return token.name();
  }

  /** Whom a request comes from. */
  Source source(Context context) {
    return ServletRequests.source(context.req(), proxies);
  }

  /** Whoever shows the right one is never held back for what others from the same place send. */
  private void refuse(Context context, String path) {
    Source source = source(context);
    boolean exhausted = failures.isExhausted(source);
    failures.failed(source);
    int status = exhausted ? 429 : 401;
    refusals.refused("A request for " + path + " was refused with " + status, "its token is wrong");
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

  static void answer(Context context, Reply reply) {
    context.status(reply.status());
    context.contentType("application/json");
    context.result(reply.json());
  }
}
