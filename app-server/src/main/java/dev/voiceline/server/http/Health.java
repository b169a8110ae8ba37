package dev.voiceline.server.http;

import io.javalin.config.RoutesConfig;

/**
 * Whether the server is up, and what it is set up for.
 *
 * @param openAiConfigured whether there is a key
 * @param twilioConfigured whether there is an account
 */
public record Health(boolean openAiConfigured, boolean twilioConfigured) {
  static final String PATH = "/voice/health";

  void addTo(RoutesConfig routes) {
    String answer =
        "{\"status\":\"healthy\",\"service\":\"Voice Agent\",\"openai_configured\":%s,\"twilio_configured\":%s}"
            .formatted(openAiConfigured, twilioConfigured);
    routes.get(PATH, context -> context.contentType("application/json").result(answer));
  }
}
