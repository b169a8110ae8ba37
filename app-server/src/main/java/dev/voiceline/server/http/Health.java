package dev.voiceline.server.http;

import dev.voiceline.core.journal.JournalHealth;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether the server is up, and what it is set up for.
 *
 * @param openAiConfigured whether there is a key
 * @param twilioConfigured whether there is an account
 * @param draining whether no more calls are taken, at this moment
 * @param journal how it fares at this moment; nothing where nothing is kept
 * @param recordings how many wait to be brought to their object store; nothing where there is none
 * @param takesCalls whether the journal lets new calls begin
 */
public record Health(
    boolean openAiConfigured,
    boolean twilioConfigured,
    BooleanSupplier draining,
    Supplier<Optional<JournalHealth>> journal,
    Supplier<Optional<Integer>> recordings,
    BooleanSupplier takesCalls) {
  /** Whoever shares calls out between servers sends none to one that is about to end. */
  private static final HttpStatus GOING = HttpStatus.SERVICE_UNAVAILABLE;

  static final String PATH = "/voice/health";

  void addTo(RoutesConfig routes) {
    routes.get(
        PATH,
        context ->
            context
                .status(draining.getAsBoolean() ? GOING : HttpStatus.OK)
                .contentType("application/json")
                .result(answer()));
  }

  private String answer() {
    Optional<JournalHealth> now = journal.get();
    return "{\"status\":\"%s\",\"service\":\"Voice Agent\",\"openai_configured\":%s,\"twilio_configured\":%s,%s%s}"
        .formatted(
            status(now),
            openAiConfigured,
            twilioConfigured,
            now.map(Health::words).orElse("\"journal\":\"off\""),
            recordings.get().map(waiting -> ",\"recordings_waiting\":" + waiting).orElse(""));
  }

  private String status(Optional<JournalHealth> now) {
    if (draining.getAsBoolean()) {
      return "draining";
    }
    if (!takesCalls.getAsBoolean()) {
      return "refusing";
    }
    return now.isEmpty() || now.get() instanceof JournalHealth.Healthy ? "healthy" : "degraded";
  }

  private static String words(JournalHealth now) {
    if (now instanceof JournalHealth.Spooling spooling) {
      return "\"journal\":\"spooling\",\"journal_waiting\":" + spooling.waiting();
    }
    return now instanceof JournalHealth.Full ? "\"journal\":\"full\"" : "\"journal\":\"healthy\"";
  }
}
