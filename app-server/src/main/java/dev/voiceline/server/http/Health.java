package dev.voiceline.server.http;

import io.javalin.config.RoutesConfig;
import java.util.function.BooleanSupplier;

/**
 * Whether the server is up, and what it is set up for.
 *
 * @param openAiConfigured whether there is a key
 * @param twilioConfigured whether there is an account
 * @param draining whether no more calls are taken, at this moment
 */
public record Health(boolean openAiConfigured, boolean twilioConfigured, BooleanSupplier draining) {
  static final String PATH = "/voice/health";

  void addTo(RoutesConfig routes) {
    routes.get(PATH, context -> context.contentType("application/json").result(answer()));
  }

  private String answer() {
    return "{\"status\":\"%s\",\"service\":\"Voice Agent\",\"openai_configured\":%s,\"twilio_configured\":%s}"
        .formatted(
            draining.getAsBoolean() ? "draining" : "healthy", openAiConfigured, twilioConfigured);
  }
}
