package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.carrier.CallParameters;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.carrier.Signing;
import dev.voiceline.simulator.phone.carrier.WebAnswer;
import dev.voiceline.simulator.phone.media.StreamEnd;
import dev.voiceline.simulator.phone.twiml.StreamNoun;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Tells the server what became of a call and its streams; nobody waits for the answers, and a
 * failure changes nothing. Belongs to the call's serial.
 */
final class Callbacks {
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
      case CALLER_HUNG_UP, SERVER_CLOSED ->
          report(stream, form(stream, streamSid, "stream-stopped"));
      case LOST, DROPPED, REFUSED ->
          report(stream, form(stream, streamSid, "stream-error").with("StreamError", error(end)));
    }
  }

  /** The caller hung up on a stream whose {@code <Connect>} has an action. */
  void informAction(String method, URI action, Form form) {
    send(method, action, form);
  }

  /** The call is over. */
  void callEnded(String status, long seconds) {
    send(
        "POST",
        carrier.status(),
        parameters
            .form(status)
            .with("CallDuration", Long.toString(seconds))
            .with("Duration", Long.toString((seconds + 59) / 60))
            .with("Timestamp", rfc2822())
            .with("SequenceNumber", "0")
            .with("CallbackSource", "call-progress-events"));
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

  private String rfc2822() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        carrier.clock().instant().atOffset(ZoneOffset.UTC));
  }
}
