package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.carrier.CallParameters;
import dev.voiceline.simulator.phone.carrier.Delivery;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.carrier.Signing;
import dev.voiceline.simulator.phone.carrier.WebAnswer;
import dev.voiceline.simulator.phone.media.StreamEnd;
import dev.voiceline.simulator.phone.twiml.StreamNoun;
import dev.voiceline.simulator.twilio.CallEvent;
import dev.voiceline.simulator.twilio.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Tells the server what became of a call and its streams; nobody waits for the answers, and a
 * failure changes nothing. Belongs to the call's serial.
 */
final class Callbacks {
  /** How far apart reports arrive that overtake or repeat each other. */
  private static final Duration STEP = Duration.ofMillis(200);

  private final Carrier carrier;
  private final CallParameters parameters;
  private final List<CompletableFuture<WebAnswer>> underWay = new ArrayList<>();

  Callbacks(Carrier carrier, CallParameters parameters) {
    this.carrier = carrier;
    this.parameters = parameters;
  }

  /** The stream has begun. */
  void streamStarted(StreamNoun stream, String streamSid) {
    report(stream, form(stream, streamSid, "stream-started"));
  }

  /** The stream is over: an error unless somebody closed it properly. */
  void streamEnded(StreamNoun stream, String streamSid, StreamEnd end) {
    switch (end.cause()) {
      case CALLER_HUNG_UP, SERVER_CLOSED, CALL_MOVED ->
          report(stream, form(stream, streamSid, "stream-stopped"));
      case LOST, DROPPED, REFUSED ->
          report(stream, form(stream, streamSid, "stream-error").with("StreamError", error(end)));
    }
  }

  /** The call is over for somebody whose verb has an action; the answer is not followed. */
  void informAction(String method, URI action, Form form) {
    send(method, action, form);
  }

  /** A step of the call, in the way in which the network delivers such reports. */
  void progress(WebAddress whom, Form form, CallEvent event) {
    Delivery delivery = carrier.delivery();
    int overtaken =
        switch (event) {
          case INITIATED -> 3;
          case RINGING -> 2;
          case ANSWERED -> 1;
          case COMPLETED -> 0;
        };
    Duration delay =
        delivery.reportsReversed()
            ? delivery.reportsLate().plus(STEP.multipliedBy(overtaken))
            : delivery.reportsLate();
    sendIn(delay, whom, form);
    if (delivery.reportsRepeated()) {
      sendIn(delay.plus(STEP), whom, form);
    }
  }

  /** Something else that somebody asked to be told. */
  void tell(WebAddress whom, Form form) {
    send(whom.method(), whom.address(), form);
  }

  /** Completes when all that were sent are answered or have failed. */
  CompletableFuture<Void> settled() {
    CompletableFuture<?>[] all =
        underWay.stream()
            .map(sent -> sent.handle((answer, failure) -> "done"))
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(all);
  }

  private void report(StreamNoun stream, Form form) {
    stream
        .statusCallback()
        .ifPresent(address -> send(stream.statusCallbackMethod(), address, form));
  }

  private void sendIn(Duration delay, WebAddress whom, Form form) {
    if (delay.isZero()) {
      tell(whom, form);
      return;
    }
    CompletableFuture<Boolean> due = new CompletableFuture<>();
    Timers.Alarm unused = carrier.timers().after(delay, () -> due.complete(true));
    underWay.add(
        due.thenCompose(
            now ->
                carrier.webhooks().request(whom.method(), whom.address(), form, Signing.GENUINE)));
  }

  private void send(String method, URI address, Form form) {
    underWay.add(carrier.webhooks().request(method, address, form, Signing.GENUINE));
  }

  private Form form(StreamNoun stream, String streamSid, String event) {
    return Form.empty()
        .with("AccountSid", parameters.accountSid())
        .with("CallSid", parameters.callSid())
        .with("StreamSid", streamSid)
        .with("StreamName", stream.name().isEmpty() ? streamSid : stream.name())
        .with("StreamEvent", event)
        .with("Timestamp", carrier.clock().instant().toString());
  }

  private static String error(StreamEnd end) {
    return switch (end.cause()) {
      case REFUSED -> "31920: the handshake did not succeed";
      default -> "31924: the connection was lost, code " + end.closeCode();
    };
  }
}
