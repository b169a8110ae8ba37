package dev.voiceline.server.http;

import dev.voiceline.server.log.Refusals;
import dev.voiceline.server.peers.HandedOn;
import dev.voiceline.server.peers.HandingOn;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The carrier's requests. Nothing of them is believed, and none has an effect, before it has passed
 * the check. Paths are added before the server starts; a path may have placeholders ({@code
 * /voice/keypad/{step}}), whose values are signed with the rest of the address.
 */
public final class SignedRoutes {
  private final SignedReading reading;
  private final Refusals refusals;
  private final Optional<OtherServers> others;
  private final Map<String, Handler> handlers = new LinkedHashMap<>();

  /**
   * Lets through what that reading lets through.
   *
   * @param others where there are several servers: they answer what they alone know
   */
  public SignedRoutes(SignedReading reading, Refusals refusals, Optional<OtherServers> others) {
    this.reading = reading;
    this.refusals = refusals;
    this.others = others;
  }

  /**
   * The carrier waits for instructions.
   *
   * @param reader what a form says; empty when it names no call, which is refused
   * @param answer TwiML; must not wait for anything remote
   */
  public <T> void asked(
      String path, Function<SignedForm, Optional<T>> reader, Function<T, String> answer) {
    asked(path, reader, answer, read -> {});
  }

  /**
   * The same.
   *
   * @param sent told when the answer has been sent
   */
  public <T> void asked(
      String path,
      Function<SignedForm, Optional<T>> reader,
      Function<T, String> answer,
      Consumer<T> sent) {
    add(
        path,
        context -> {
          Optional<T> read = read(path, context, reader);
          if (read.isPresent()) {
            send(context, answer.apply(read.get()));
            sent.accept(read.get());
          }
        });
  }

  /**
   * The carrier only wants to be heard.
   *
   * @param reader what a form says; empty when it names no call, which is refused
   */
  public <T> void told(
      String path, Function<SignedForm, Optional<T>> reader, Consumer<T> listener) {
    add(
        path,
        context ->
            read(path, context, reader)
                .ifPresent(
                    read -> {
                      listener.accept(read);
                      context.status(204);
                    }));
  }

  void addTo(RoutesConfig routes) {
    handlers.forEach(routes::post);
    // A number may be set up to ask with GET.
    handlers.forEach(routes::get);
  }

  private void add(String path, Handler handler) {
    if (handlers.putIfAbsent(path, handler) != null) {
      throw new IllegalArgumentException("two routes have the path " + path);
    }
  }

  /** Sent when this returns, so that a server that only waits for this may close. */
  private static void send(Context context, String twiml) throws IOException {
    context.contentType("text/xml; charset=utf-8");
    send(context, twiml.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(Context context, byte[] bytes) throws IOException {
    context.res().setContentLength(bytes.length);
    context.res().getOutputStream().write(bytes);
    context.res().flushBuffer();
  }

  /** What a request says; empty when it has been answered. */
  private <T> Optional<T> read(
      String path, Context context, Function<SignedForm, Optional<T>> reader) throws IOException {
    SignedReading.Outcome outcome = reading.read(context.req());
    if (outcome instanceof SignedReading.Outcome.Refused refused) {
      return refused(path, context, refused.refusal());
    }
    SignedReading.Outcome.Signed signed = (SignedReading.Outcome.Signed) outcome;
    if (context.header(HandingOn.MARK) != null) {
      context.header(HandingOn.MARK, "1");
    }
    Optional<HandedOn.Answered> elsewhere =
        others.flatMap(each -> each.answer(context.req(), signed));
    if (elsewhere.isPresent()) {
      pass(context, elsewhere.get());
      return Optional.empty();
    }
    Optional<T> read = reader.apply(new SignedForm(context.pathParamMap(), signed.fields()));
    return read.isPresent() ? read : refused(path, context, Refusal.incomplete());
  }

  /** What another server has answered, as it is. */
  private static void pass(Context context, HandedOn.Answered answer) throws IOException {
    context.status(answer.status());
    answer.contentType().ifPresent(context::contentType);
    if (answer.body().length > 0) {
      send(context, answer.body());
    }
  }

  /** Neither body nor address is logged, only the path's pattern: the rest may name people. */
  private <T> Optional<T> refused(String path, Context context, Refusal refusal) {
    if (refusal.unread()) {
      // What stands unread on the connection is not waited for.
      context.header("Connection", "close");
    }
    refusals.refused(
        "A request for " + path + " was refused with " + refusal.status(), refusal.why());
    Errors.answer(context, refusal.status(), refusal.answer());
    return Optional.empty();
  }
}
