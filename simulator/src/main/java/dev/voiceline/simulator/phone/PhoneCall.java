package dev.voiceline.simulator.phone;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.carrier.CallParameters;
import dev.voiceline.simulator.phone.media.LineMeter;
import dev.voiceline.simulator.phone.media.PhoneStream;
import dev.voiceline.simulator.phone.media.Serial;
import dev.voiceline.simulator.phone.media.StreamFaults;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One call, as the person with the phone in hand lives it. All methods may be called by any thread
 * and return at once. What depends on a future runs on the thread that paces all calls and must not
 * block it; a test's own thread may of course wait for the future.
 */
public final class PhoneCall {
  private final Timers timers;
  private final PhoneListener listener;
  private final Serial serial = new Serial();
  private final LineMeter meter = new LineMeter();
  private final TurnWatch turns = new TurnWatch();
  private final CompletableFuture<CallEnd> ended = new CompletableFuture<>();
  private final CallParameters parameters;
  private final Expectations expectations;
  private final Handset handset;
  private final CallFlow flow;

  PhoneCall(
      Carrier carrier, CallParameters parameters, CallOptions options, PhoneListener listener) {
    this.parameters = parameters;
    timers = carrier.timers();
    this.listener = listener;
    expectations = new Expectations(timers, serial);
    handset = new Handset(carrier.clock(), listener, expectations, turns, carrier.pauseMs());
    Callbacks callbacks = new Callbacks(carrier, parameters);
    StreamOpener streams =
        new StreamOpener(carrier, parameters, options, serial, meter, handset, callbacks);
    flow = new CallFlow(carrier, parameters, options, serial, handset, streams, callbacks, ended);
    CompletableFuture<Void> unused = ended.thenAccept(end -> serial.run(() -> listener.ended(end)));
  }

  /** The call's SID, {@code CA} and 32 hexadecimal digits. */
  public String callSid() {
    return parameters.callSid();
  }

  /** Says words, after what is still being said. The future completes when the last was sent. */
  @CanIgnoreReturnValue
  public CompletableFuture<Said> say(String text) {
    return perform(Act.speech(text));
  }

  /** Coughs: noise without words. */
  @CanIgnoreReturnValue
  public CompletableFuture<Said> cough(long millis) {
    return perform(Act.cough(millis));
  }

  /** Presses keys ({@code 0-9 * # A-D}), 200 ms for each. */
  @CanIgnoreReturnValue
  public CompletableFuture<Said> press(String keys) {
    return perform(Act.keys(keys));
  }

  /** Hangs up. What is still being said is cut off. */
  public void hangUp() {
    serial.run(flow::hangUp);
  }

  /**
   * Waits for an utterance that ended. An utterance is given to one wait only; what was heard since
   * the last one that was given counts too.
   *
   * @return the utterance; fails with a {@code TimeoutException}, or {@link CallOver}
   */
  public CompletableFuture<Heard> awaitHeard(Predicate<String> wanted, Duration limit) {
    return expectations.utterance(wanted, limit);
  }

  /** Waits until the utterance under way contains what is wanted; gives its text so far. */
  public CompletableFuture<String> awaitHearing(Predicate<String> wanted, Duration limit) {
    return expectations.words(wanted, limit);
  }

  /** Waits until the agent has been silent for so long, counted back into the past as well. */
  public CompletableFuture<Long> awaitSilence(long millis, Duration limit) {
    return expectations.silence(millis, limit);
  }

  /** All utterances up to now, in order. */
  public List<Heard> heard() {
    return handset.utterances();
  }

  /** The measurements up to now. */
  public CallFigures figures() {
    return turns.figures(meter.counts());
  }

  /** Completes when the call is over and the server has been told. Never fails. */
  public CompletableFuture<CallEnd> ended() {
    return ended.copy();
  }

  /**
   * The first document that the server answered with. Fails with {@link CallOver} when the call
   * ends without one.
   */
  public CompletableFuture<String> firstDocument() {
    return flow.firstDocument().copy();
  }

  /** Runs a task in so much of the call's own time. */
  public void later(Duration delay, Runnable task) {
    Timers.Alarm unused = timers.after(delay, () -> serial.run(task));
  }

  /** What a sick phone does on the stream under way; without one nothing happens. */
  public StreamFaults faults() {
    return new Faults(serial, flow);
  }

  void place() {
    serial.run(() -> listener.placed(this));
    serial.run(flow::place);
  }

  void follow(String twiml) {
    serial.run(() -> listener.placed(this));
    serial.run(() -> flow.follow(twiml));
  }

  void abandon() {
    serial.run(flow::abandon);
  }

  private CompletableFuture<Said> perform(Act act) {
    serial.run(() -> handset.perform(act));
    return act.done();
  }

  private record Faults(Serial serial, CallFlow flow) implements StreamFaults {
    private void onStream(Consumer<PhoneStream> fault) {
      serial.run(() -> flow.stream().ifPresent(fault));
    }

    @Override
    public void dropSocket() {
      onStream(PhoneStream::dropSocket);
    }

    @Override
    public void sendText(String text) {
      onStream(stream -> stream.sendText(text));
    }

    @Override
    public void sendBinary(byte[] bytes) {
      onStream(stream -> stream.sendBinary(bytes));
    }

    @Override
    public void skip(long millis) {
      onStream(stream -> stream.skip(millis));
    }

    @Override
    public void freeze() {
      onStream(PhoneStream::freeze);
    }

    @Override
    public void thaw() {
      onStream(PhoneStream::thaw);
    }
  }
}
