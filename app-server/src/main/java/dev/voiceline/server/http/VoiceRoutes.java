package dev.voiceline.server.http;

import dev.voiceline.adapters.twilio.StreamNotice;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.carrier.RequestCheck;
import dev.voiceline.server.carrier.ServletRequests;
import dev.voiceline.server.log.ServerLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The carrier's webhooks. Nothing is believed before it has passed the check. */
public final class VoiceRoutes {
  private static final String INCOMING = "/voice/incoming";
  private static final String STATUS = "/voice/status";

  private final RequestCheck check;
  private final Reception reception;
  private final ServerLog log;

  /** Passes on to a reception what a check lets through. */
  public VoiceRoutes(RequestCheck check, Reception reception, ServerLog log) {
    this.check = check;
    this.reception = reception;
    this.log = log;
  }

  void addTo(RoutesConfig routes) {
    routes.post(INCOMING, asked(VoiceWebhook::parse, reception::incoming));
    routes.post(Addresses.AFTER_STREAM, asked(VoiceWebhook::parse, reception::afterStream));
    routes.post(STATUS, told(VoiceWebhook::parse, reception::status));
    routes.post(Addresses.STREAM_STATUS, told(StreamNotice::parse, reception::streamStatus));
  }

  /** The carrier waits for instructions. */
  private <T> Handler asked(
      Function<Map<String, List<String>>, Optional<T>> reader, Function<T, String> answer) {
    return context ->
        read(context, reader)
            .ifPresent(
                webhook -> {
                  context.contentType("text/xml; charset=utf-8");
                  context.result(answer.apply(webhook));
                });
  }

  /** The carrier only wants to be heard. */
  private <T> Handler told(
      Function<Map<String, List<String>>, Optional<T>> reader, Consumer<T> listener) {
    return context ->
        read(context, reader)
            .ifPresent(
                webhook -> {
                  listener.accept(webhook);
                  context.status(204);
                });
  }

  private <T> Optional<T> read(
      Context context, Function<Map<String, List<String>>, Optional<T>> reader) throws IOException {
    Optional<byte[]> body = FormBody.bytes(context.req().getInputStream());
    if (body.isEmpty()) {
      context.header("Connection", "close");
      return refused(context, 413, "too large", "its body is larger than 64 kB");
    }
    Optional<Map<String, List<String>>> fields = FormBody.fields(body.get());
    if (fields.isEmpty()) {
      return refused(context, 400, "bad form", "its form cannot be read");
    }
    Optional<String> refusal = check.refuseForm(ServletRequests.of(context.req()), fields.get());
    if (refusal.isPresent()) {
      return refused(context, 403, "forbidden", refusal.get());
    }
    Optional<T> webhook = reader.apply(fields.get());
    return webhook.isPresent() ? webhook : refused(context, 400, "no call", "it names no call");
  }

  /** Neither the body nor the query is logged: both may name people. */
  private <T> Optional<T> refused(Context context, int status, String answer, String why) {
    log.warn("A request for " + context.path() + " was refused with " + status + ": " + why + ".");
    Errors.answer(context, status, answer);
    return Optional.empty();
  }
}
