package dev.voiceline.server.http;

import dev.voiceline.adapters.twilio.StreamNotice;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.carrier.Reception;
import dev.voiceline.server.carrier.RequestCheck;
import dev.voiceline.server.carrier.ServletRequests;
import dev.voiceline.server.log.Refusals;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  private final FormReading bodies;
  private final Refusals refusals;

  /** Passes on to a reception what a check lets through. */
  public VoiceRoutes(
      RequestCheck check, Reception reception, FormReading bodies, Refusals refusals) {
    this.check = check;
    this.reception = reception;
    this.bodies = bodies;
    this.refusals = refusals;
  }

  void addTo(RoutesConfig routes) {
    routes.post(INCOMING, asked(reception::incoming));
    routes.post(Addresses.AFTER_STREAM, asked(reception::afterStream));
    routes.post(STATUS, told(VoiceWebhook::parse, reception::status));
    routes.post(Addresses.STREAM_STATUS, told(StreamNotice::parse, reception::streamStatus));
  }

  /** The carrier waits for instructions. */
  private Handler asked(Function<VoiceWebhook, String> answer) {
    return context -> {
      Optional<VoiceWebhook> webhook = read(context, VoiceWebhook::parse);
      if (webhook.isPresent()) {
        send(context, answer.apply(webhook.get()));
        reception.answered(webhook.get());
      }
    };
  }

  /** Sent when this returns, so that a server that only waits for this may close. */
  private static void send(Context context, String twiml) throws IOException {
    byte[] bytes = twiml.getBytes(StandardCharsets.UTF_8);
    context.contentType("text/xml; charset=utf-8");
    context.res().setContentLength(bytes.length);
    context.res().getOutputStream().write(bytes);
    context.res().flushBuffer();
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
      Context context, Function<Map<String, List<String>>, Optional<T>> reader) {
    RequestCheck.Request request = ServletRequests.of(context.req());
    Optional<FormReading.Outcome.Refused> unread = FormReading.refuseUnread(context.req());
    if (unread.isPresent()) {
      return refused(context, unread.get());
    }
    Optional<String> unasked = check.refuseUnread(request);
    if (unasked.isPresent()) {
      return refused(context, 403, "forbidden", unasked.get());
    }
    FormReading.Outcome body = bodies.read(context.req());
    if (body instanceof FormReading.Outcome.Complete complete) {
      return parsed(context, request, complete.bytes(), reader);
    }
    return refused(context, (FormReading.Outcome.Refused) body);
  }

  private <T> Optional<T> parsed(
      Context context,
      RequestCheck.Request request,
      byte[] body,
      Function<Map<String, List<String>>, Optional<T>> reader) {
    Optional<Map<String, List<String>>> fields = FormBody.fields(body);
    if (fields.isEmpty()) {
      return refused(context, 400, "bad form", "its form cannot be read");
    }
    Optional<String> refusal = check.refuseForm(request, fields.get());
    if (refusal.isPresent()) {
      return refused(context, 403, "forbidden", refusal.get());
    }
    Optional<T> webhook = reader.apply(fields.get());
    return webhook.isPresent() ? webhook : refused(context, 400, "no call", "it names no call");
  }

  /** What stands unread on the connection is not waited for. */
  private <T> Optional<T> refused(Context context, FormReading.Outcome.Refused refusal) {
    context.header("Connection", "close");
    return refused(context, refusal.status(), refusal.answer(), refusal.why());
  }

  /** Neither the body nor the query is logged: both may name people. */
  private <T> Optional<T> refused(Context context, int status, String answer, String why) {
    refusals.refused("A request for " + context.path() + " was refused with " + status, why);
    Errors.answer(context, status, answer);
    return Optional.empty();
  }
}
