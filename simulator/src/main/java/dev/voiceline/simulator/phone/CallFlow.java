package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.carrier.CallParameters;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.carrier.Signing;
import dev.voiceline.simulator.phone.carrier.WebAnswer;
import dev.voiceline.simulator.phone.media.PhoneStream;
import dev.voiceline.simulator.phone.media.Serial;
import dev.voiceline.simulator.phone.media.StreamEnd;
import dev.voiceline.simulator.phone.twiml.InvalidTwiml;
import dev.voiceline.simulator.phone.twiml.TwimlReader;
import dev.voiceline.simulator.phone.twiml.Verb;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Takes a call through the server's instructions, document after document, until it ends. Belongs
 * to the call's serial.
 */
final class CallFlow implements Verb.Visitor {
  /** Twilio gives up on documents that lead to documents for ever. */
  private static final int MOST_DOCUMENTS = 50;

  private static final int MOST_BYTES = 64 * 1024;
  private static final long MS_PER_TONE = 200;
  private static final String APOLOGY = "We are sorry, an application error has occurred. Goodbye.";

  private final Carrier carrier;
  private final CallParameters parameters;
  private final CallOptions options;
  private final Serial serial;
  private final Handset handset;
  private final StreamOpener streams;
  private final Callbacks callbacks;
  private final CompletableFuture<CallEnd> ended;
  private final CompletableFuture<String> firstDocument = new CompletableFuture<>();
  private final Deque<Verb> verbs = new ArrayDeque<>();
  private URI document;
  private int documents;
  private Optional<StreamOpener.Opened> live = Optional.empty();
  private Optional<StreamEnd> lastStream = Optional.empty();
  private OptionalLong answeredAt = OptionalLong.empty();
  private boolean over;

  CallFlow(
      Carrier carrier,
      CallParameters parameters,
      CallOptions options,
      Serial serial,
      Handset handset,
      StreamOpener streams,
      Callbacks callbacks,
      CompletableFuture<CallEnd> ended) {
    this.carrier = carrier;
    this.parameters = parameters;
    this.options = options;
    this.serial = serial;
    this.handset = handset;
    this.streams = streams;
    this.callbacks = callbacks;
    this.ended = ended;
    document = carrier.incoming();
    handset.afterStream(this::streamEnded);
  }

  /** Posts the webhook of a call that comes in. */
  void place() {
    request("POST", carrier.incoming(), parameters.form("ringing"), options.webhookSigning());
  }

  /** Follows a document without asking for one. */
  void follow(String twiml) {
    instruct(twiml);
  }

  /** The person hangs up. */
  void hangUp() {
    if (over) {
      return;
    }
    if (live.isPresent()) {
      live.get().stream().hangUp();
    } else {
      finish(Reason.CALLER_HUNG_UP, "");
    }
  }

  /** The network is closed: everything is dropped without a word. */
  void abandon() {
    over = true;
    live.ifPresent(open -> open.stream().dropSocket());
    handset.hangUp();
    firstDocument.completeExceptionally(new CallOver());
    ended.complete(new CallEnd(Reason.NETWORK_CLOSED, "", lastStream, seconds()));
  }

  /** The stream under way. */
  Optional<PhoneStream> stream() {
    return live.map(StreamOpener.Opened::stream);
  }

  /** The first document that the server answered with. */
  CompletableFuture<String> firstDocument() {
    return firstDocument;
  }

  private void request(String method, URI address, Form form, Signing signing) {
    document = address;
    CompletableFuture<WebAnswer> unused =
        carrier
            .webhooks()
            .request(method, address, form, signing)
            .whenComplete(
                (answer, failure) ->
                    serial.run(
                        () -> {
                          if (failure == null) {
                            answered(answer);
                          } else {
                            fail(Reason.WEBHOOK_FAILED, "11200: no answer");
                          }
                        }));
  }

  private void answered(WebAnswer answer) {
    if (!answer.succeeded()) {
      fail(Reason.WEBHOOK_FAILED, "11200: HTTP status " + answer.status());
    } else if (!answer.contentType().matches("(text|application)/xml.*")) {
      fail(Reason.TWIML_INVALID, "12300: content type " + answer.contentType());
    } else {
      instruct(answer.body());
    }
  }

  private void instruct(String twiml) {
    if (over) {
      return;
    }
    documents++;
    try {
      if (documents > MOST_DOCUMENTS || twiml.length() > MOST_BYTES) {
        throw new InvalidTwiml("11750: too much TwiML");
      }
      verbs.clear();
      verbs.addAll(TwimlReader.read(twiml));
    } catch (InvalidTwiml invalid) {
      fail(Reason.TWIML_INVALID, String.valueOf(invalid.getMessage()));
      return;
    }
    firstDocument.complete(twiml);
    step();
  }

  private void step() {
    if (over) {
      return;
    }
    Verb verb = verbs.poll();
    if (verb == null) {
      finish(Reason.INSTRUCTIONS_ENDED, "");
    } else {
      verb.accept(this);
    }
  }

  @Override
  public void connect(Verb.Connect verb) {
    answer();
    live = Optional.of(streams.open(verb));
  }

  private void streamEnded(StreamEnd end) {
    lastStream = Optional.of(end);
    StreamOpener.Opened stream = live.orElseThrow();
    live = Optional.empty();
    if (over) {
      return;
    }
    boolean hungUp = end.cause() == StreamEnd.Cause.CALLER_HUNG_UP;
    Form form =
        parameters.form(hungUp ? "completed" : "in-progress").with("StreamSid", stream.streamSid());
    Optional<URI> action = stream.verb().action().map(document::resolve);
    if (hungUp) {
      action.ifPresent(address -> callbacks.informAction(stream.verb().method(), address, form));
      finish(Reason.CALLER_HUNG_UP, "");
    } else if (action.isPresent()) {
      request(stream.verb().method(), action.get(), form, Signing.GENUINE);
    } else {
      step();
    }
  }

  @Override
  public void say(Verb.Say verb) {
    answer();
    long from = carrier.clock().millis();
    later(
        verb.text().length() * carrier.msPerSpokenCharacter(),
        () -> {
          handset.heardVerb(verb.text(), from);
          step();
        });
  }

  @Override
  public void pause(Verb.Pause verb) {
    later(verb.seconds() * 1_000L, this::step);
  }

  @Override
  public void play(Verb.Play verb) {
    answer();
    later(verb.digits().length() * MS_PER_TONE, this::step);
  }

  @Override
  public void redirect(Verb.Redirect verb) {
    answer();
    request(
        verb.method(),
        document.resolve(verb.address()),
        parameters.form("in-progress"),
        Signing.GENUINE);
  }

  @Override
  public void reject(Verb.Reject verb) {
    finish(Reason.REJECTED, verb.reason());
  }

  @Override
  public void hangup(Verb.Hangup verb) {
    answer();
    finish(Reason.HANGUP_VERB, "");
  }

  @Override
  public void unsupported(Verb.Unsupported verb) {
    fail(Reason.VERB_UNSUPPORTED, verb.name());
  }

  private void answer() {
    if (answeredAt.isEmpty()) {
      answeredAt = OptionalLong.of(carrier.clock().millis());
    }
  }

  private void fail(Reason reason, String detail) {
    if (over) {
      return;
    }
    answer();
    handset.heardVerb(APOLOGY, carrier.clock().millis());
    finish(reason, detail);
  }

  private void finish(Reason reason, String detail) {
    over = true;
    verbs.clear();
    handset.hangUp();
    firstDocument.completeExceptionally(new CallOver());
    long seconds = seconds();
    callbacks.callEnded(status(reason, detail), seconds);
    CallEnd end = new CallEnd(reason, detail, lastStream, seconds);
    CompletableFuture<Void> unused =
        callbacks.settled().whenComplete((done, failure) -> ended.complete(end));
  }

  private String status(Reason reason, String detail) {
    if (reason == Reason.REJECTED) {
      return detail.equals("busy") ? "busy" : "failed";
    }
    return answeredAt.isPresent() ? "completed" : "no-answer";
  }

  private long seconds() {
    return answeredAt.isEmpty()
        ? 0
        : (carrier.clock().millis() - answeredAt.getAsLong() + 999) / 1_000;
  }

  private void later(long millis, Runnable task) {
    Timers.Alarm unused =
        carrier.timers().after(Duration.ofMillis(millis), () -> serial.run(() -> unlessOver(task)));
  }

  private void unlessOver(Runnable task) {
    if (!over) {
      task.run();
    }
  }
}
