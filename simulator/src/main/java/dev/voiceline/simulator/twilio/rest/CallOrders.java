package dev.voiceline.simulator.twilio.rest;

import dev.voiceline.simulator.twilio.CallEvent;
import dev.voiceline.simulator.twilio.CallProgress;
import dev.voiceline.simulator.twilio.MachineDetection;
import dev.voiceline.simulator.twilio.PlaceOrder;
import dev.voiceline.simulator.twilio.TwimlSource;
import dev.voiceline.simulator.twilio.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads what a form orders about a call, with Twilio's defaults and refusals. */
final class CallOrders {
  private static final int LONGEST_TWIML = 4_000;
  private static final long LONGEST_RING_S = 600;

  private final Predicate<String> owned;

  /**
   * @param owned whether a number may be shown as the caller's
   */
  CallOrders(Predicate<String> owned) {
    this.owned = owned;
  }

  PlaceOrder place(Fields form) {
    String to = need(form, "To", 21201);
    String from = need(form, "From", 21213);
    if (!Numbers.isE164(to) && !to.matches("(sip|client):.+")) {
      throw new RestRefusal(400, 21211, "The phone number you are attempting to call is not valid");
    }
    if (!Numbers.isE164(from)) {
      throw new RestRefusal(400, 21212, "The source phone number provided is not valid");
    }
    if (!owned.test(from)) {
      throw new RestRefusal(400, 21210, "The source phone number provided is not yet verified");
    }
    return new PlaceOrder(
        to,
        from,
        document(form),
        webhook(form, "FallbackUrl", "FallbackMethod", 21205),
        progress(form),
        Duration.ofSeconds(Math.min(LONGEST_RING_S, form.number("Timeout", 60))),
        Duration.ofSeconds(form.number("TimeLimit", 14_400)),
        detection(form),
        form.text("SendDigits").orElse(""),
        form.text("Record").equals(Optional.of("true"))
            ? Optional.of(RecordingOrders.request("OutboundAPI", form))
            : Optional.empty());
  }

  /** What a live call is given to do next; empty when the form says nothing of it. */
  Optional<TwimlSource> redirection(Fields form) {
    if (!form.has("Url") && !form.has("Twiml")) {
      return Optional.empty();
    }
    if (form.has("Url") && form.has("Twiml")) {
      throw RestRefusal.invalid("Url and Twiml exclude each other");
    }
    return Optional.of(document(form));
  }

  private static TwimlSource document(Fields form) {
    Optional<WebAddress> url = webhook(form, "Url", "Method", 21205);
    Optional<String> twiml = form.text("Twiml");
    if (url.isEmpty() && twiml.isEmpty()) {
      throw new RestRefusal(400, 21205, "Url parameter is required");
    }
    if (twiml.isPresent() && twiml.get().length() > LONGEST_TWIML) {
      throw new RestRefusal(400, 32018, "Twiml is longer than 4000 characters");
    }
    return url.<TwimlSource>map(TwimlSource.At::new)
        .orElseGet(() -> new TwimlSource.Inline(twiml.orElse("")));
  }

  private static Optional<CallProgress> progress(Fields form) {
    Set<CallEvent> events =
        form.values("StatusCallbackEvent").stream()
            .filter(word -> !word.isEmpty())
            .map(word -> CallEvent.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
    return webhook(form, "StatusCallback", "StatusCallbackMethod", 21609)
        .map(
            callback ->
                new CallProgress(
                    callback, events.isEmpty() ? Set.of(CallEvent.COMPLETED) : events));
  }

  private static Optional<MachineDetection> detection(Fields form) {
    Optional<WebAddress> verdict =
        webhook(form, "AsyncAmdStatusCallback", "AsyncAmdStatusCallbackMethod", 21609);
    boolean async = form.text("AsyncAmd").equals(Optional.of("true"));
    // Keys to press rule it out, and a verdict on the side that nobody hears changes nothing.
    if (form.has("SendDigits") || (async && verdict.isEmpty())) {
      return Optional.empty();
    }
    return form.text("MachineDetection")
        .map(
            mode ->
                new MachineDetection(
                    mode.equals("DetectMessageEnd"),
                    Duration.ofSeconds(form.number("MachineDetectionTimeout", 30)),
                    millis(form, "MachineDetectionSpeechThreshold", 2_400),
                    millis(form, "MachineDetectionSpeechEndThreshold", 1_200),
                    millis(form, "MachineDetectionSilenceTimeout", 5_000),
                    async ? verdict : Optional.empty()));
  }

  private static Duration millis(Fields form, String name, long usual) {
    return Duration.ofMillis(form.number(name, usual));
  }

  private static Optional<WebAddress> webhook(Fields form, String url, String method, int code) {
    Optional<URI> address = Numbers.address(form, url, code);
    return address.map(where -> new WebAddress(where, form.text(method).orElse("POST")));
  }

  private static String need(Fields form, String name, int code) {
    return form.text(name)
        .orElseThrow(() -> new RestRefusal(400, code, "No '" + name + "' number is specified"));
  }
}
