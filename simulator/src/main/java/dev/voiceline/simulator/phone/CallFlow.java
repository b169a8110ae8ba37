package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.Activity.Stop;
import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.carrier.Signing;
import dev.voiceline.simulator.phone.media.StreamEnd;
import dev.voiceline.simulator.phone.twiml.Verb;
import dev.voiceline.simulator.twilio.TwimlSource;
import dev.voiceline.simulator.twilio.WebAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Takes a leg through the server's instructions, document after document, until it ends: one
 * activity at a time. Belongs to the leg's serial.
 */
final class CallFlow implements Documents.Reader {
  private static final String APOLOGY = "We are sorry, an application error has occurred. Goodbye.";

  private final Leg leg;
  private final Documents documents;
  private final VerbStarter starter;
  private final CallOptions options;
  private final CompletableFuture<CallEnd> ended;
  private final CompletableFuture<String> firstDocument = new CompletableFuture<>();
  private final Deque<Verb> verbs = new ArrayDeque<>();
  private final List<Timers.Alarm> untilEnd = new ArrayList<>();
  private Activity activity = Activity.NONE;
  private Runnable whenOver = () -> {};
  private Optional<Runnable> afterwards = Optional.empty();
  private Optional<StreamEnd> lastStream = Optional.empty();
  private boolean ready;
  private boolean over;

  CallFlow(
      Leg leg,
      Optional<WebAddress> fallback,
      CallOptions options,
      StreamOpener streams,
      CompletableFuture<CallEnd> ended) {
    this.leg = leg;
    this.ended = ended;
    documents = new Documents(leg, leg.carrier().incoming(), fallback, this);
    starter = new VerbStarter(leg, this, streams);
    this.options = options;
  }

  /** Posts the webhook of a call that comes in. */
  void place() {
    leg.life().ring();
    leg.surroundings().stage(leg.life().stage());
    documents.request("POST", leg.carrier().incoming(), leg.form(), options.webhookSigning());
  }

  /** Leaves what it does and follows other instructions; without a word to the old ones. */
  void follow(TwimlSource instructions) {
    follow(instructions, Optional.empty());
  }

  private void follow(TwimlSource instructions, Optional<Runnable> whenDone) {
    if (over) {
      return;
    }
    leaveActivity(Stop.MOVED);
    verbs.clear();
    ready = false;
    afterwards = whenDone;
    if (instructions instanceof TwimlSource.At at) {
      request(at.where().method(), at.where().address(), leg.form());
    } else if (instructions instanceof TwimlSource.Inline inline) {
      documents.follow(inline.twiml());
    }
  }

  /** Asks for the next document; nothing is done meanwhile. */
  void request(String method, URI address, Form form) {
    if (over) {
      return;
    }
    activity = Activity.NONE;
    leg.handset().attend(activity);
    leg.surroundings().doing(Engagement.NOTHING);
    documents.request(method, documents.resolve(address), form, Signing.GENUINE);
  }

  /** An address that the document under way names. */
  URI resolve(URI address) {
    return documents.resolve(address);
  }

  /** The document under way itself, which a question without an action is answered to. */
  URI document() {
    return documents.base();
  }

  /**
   * Follows the first instructions of a leg that was dialed, if there are any.
   *
   * @param ready done when they have come to their end, instead of hanging up
   */
  void begin(Optional<TwimlSource> first, Optional<Runnable> ready) {
    first.ifPresentOrElse(
        instructions -> follow(instructions, ready),
        () -> {
          afterwards = ready;
          next();
        });
  }

  /** Whether its instructions have come to their end and it waits for what was to be done then. */
  boolean isReady() {
    return ready && !over;
  }

  @Override
  public void instructed(String twiml, List<Verb> instructions) {
    if (over) {
      return;
    }
    verbs.clear();
    verbs.addAll(instructions);
    firstDocument.complete(twiml);
    next();
  }

  @Override
  public void failed(Reason reason, String detail) {
    if (over) {
      return;
    }
    leg.answer();
    leg.handset().heardVerb(APOLOGY, leg.now());
    finish(reason, detail);
  }

  /** What it did is over: goes on with the next verb. */
  void next() {
    if (over) {
      return;
    }
    Verb verb = verbs.poll();
    if (verb != null) {
      verb.accept(starter);
    } else if (afterwards.isPresent()) {
      Runnable task = afterwards.get();
      afterwards = Optional.empty();
      ready = true;
      task.run();
    } else {
      finish(Reason.INSTRUCTIONS_ENDED, "");
    }
  }

  /** Does something else from now on. */
  void begin(Activity other, Engagement engagement) {
    if (over) {
      return;
    }
    activity = other;
    documents.timePasses();
    leg.surroundings().doing(engagement);
    leg.handset().attend(other);
    other.start();
  }

  /** What is done when the leg is over, before the server has been told. */
  void whenOver(Runnable task) {
    whenOver = task;
  }

  /** A stream has ended. */
  void streamEnded(StreamEnd end) {
    lastStream = Optional.of(end);
  }

  /** The person hangs up. */
  void hangUp() {
    end(Stop.HUNG_UP, Reason.CALLER_HUNG_UP, "");
  }

  /** Ends from outside, whatever it does. */
  void end(Stop why, Reason reason, String detail) {
    if (!over) {
      leaveActivity(why);
      finish(reason, detail);
    }
  }

  /** Is hung up after so much time, unless it is over by then. */
  void endAfter(long millis, Reason reason) {
    untilEnd.add(leg.later(millis, () -> end(Stop.MOVED, reason, "")));
  }

  /** An alarm that must not outlive the leg. */
  void untilEnd(Timers.Alarm alarm) {
    untilEnd.add(alarm);
  }

  /** The network is closed: everything is dropped without a word. */
  void abandon() {
    if (over) {
      return;
    }
    leaveActivity(Stop.DROPPED);
    close(Reason.NETWORK_CLOSED, "");
    ended.complete(new CallEnd(Reason.NETWORK_CLOSED, "", lastStream, leg.life().seconds()));
  }

  boolean isOver() {
    return over;
  }

  /** The first document that the server answered with. */
  CompletableFuture<String> firstDocument() {
    return firstDocument;
  }

  private void leaveActivity(Stop why) {
    Activity left = activity;
    activity = Activity.NONE;
    leg.handset().attend(activity);
    documents.forget();
    left.stop(why);
  }

  /** Nothing follows. */
  void finish(Reason reason, String detail) {
    if (over) {
      return;
    }
    close(reason, detail);
    long seconds = leg.life().seconds();
    leg.reports().ended(leg.form(), seconds);
    whenOver.run();
    CallEnd end = new CallEnd(reason, detail, lastStream, seconds);
    CompletableFuture<Void> unused =
        leg.callbacks().settled().whenComplete((done, failure) -> ended.complete(end));
  }

  private void close(Reason reason, String detail) {
    over = true;
    activity = Activity.NONE;
    verbs.clear();
    documents.forget();
    untilEnd.forEach(Timers.Alarm::cancel);
    leg.life().end(reason.stage(detail, leg.life().answered().isPresent()));
    leg.surroundings().doing(Engagement.NOTHING);
    leg.surroundings().stage(leg.life().stage());
    leg.handset().hangUp();
    leg.recordings().callOver(Optional.empty());
    firstDocument.completeExceptionally(new CallOver());
  }
}
