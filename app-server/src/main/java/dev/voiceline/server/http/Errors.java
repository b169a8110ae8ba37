package dev.voiceline.server.http;

import dev.voiceline.server.log.ServerLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;

/** What is answered to requests that lead nowhere: short JSON that tells nothing of the inside. */
final class Errors {
  private Errors() {}

  static void addTo(RoutesConfig routes, ServerLog log) {
    routes.exception(
        HttpResponseException.class,
        (refusal, context) -> answer(context, refusal.getStatus(), words(refusal.getStatus())));
    routes.exception(
        Exception.class,
        (fault, context) -> {
          log.warn(
              "A fault (%s) while answering %s: please report it."
                  .formatted(fault.getClass().getSimpleName(), context.path()));
          answer(context, 500, words(500));
        });
  }

  static void answer(Context context, int status, String error) {
    context.status(status);
    context.contentType("application/json");
    context.result("{\"error\":\"" + error + "\"}");
  }

  private static String words(int status) {
    return switch (status) {
      case 404 -> "not found";
      case 405 -> "method not allowed";
      case 413 -> "too large";
      case 500 -> "server fault";
      default -> "refused";
    };
  }
}
