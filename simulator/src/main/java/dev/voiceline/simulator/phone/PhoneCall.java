package dev.voiceline.simulator.phone;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.Activity.Stop;
import dev.voiceline.simulator.phone.carrier.CallParameters;
import dev.voiceline.simulator.phone.media.LineMeter;
import dev.voiceline.simulator.phone.media.PhoneStream;
import dev.voiceline.simulator.phone.media.Serial;
import dev.voiceline.simulator.phone.media.StreamFaults;
import dev.voiceline.simulator.twilio.CallRecordings;
import dev.voiceline.simulator.twilio.CallView;
import dev.voiceline.simulator.twilio.OrderResult;
import dev.voiceline.simulator.twilio.TwimlSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One call, as the person with the phone in hand lives it. All methods may be called by any thread
 * and return at once. What depends on a future runs on the thread that paces all calls and must not
 * block it; a test's own thread may of course wait for the future.
 */
public final class PhoneCall {
  private static final long ORDER_SECONDS = 10;

  private final Timers timers;
  private final PhoneListener listener;
  private final Serial serial = new Serial();
  private final LineMeter meter = new LineMeter();
  private final TurnWatch turns = new TurnWatch();
  private final CompletableFuture<CallEnd> ended = new CompletableFuture<>();
  private final CompletableFuture<CallEnd> offTheLines;
  private final List<RecordingMoment> recordingChanges = new CopyOnWriteArrayList<>();
  private final CallParameters parameters;
  private final Expectations expectations;
  private final Handset handset;
  private final Leg leg;
  private final StreamOpener streams;
  private final CallFlow flow;

  PhoneCall(Switchboard switchboard, NewLeg order, PhoneListener listener) {
    Carrier carrier = switchboard.carrier();
    parameters = order.parameters();
    timers = carrier.timers();
    this.listener = listener;
    expectations = new Expectations(timers, serial);
    handset =
        new Handset(
            carrier.clock(), timers, serial, listener, expectations, turns, carrier.pauseMs());
    Callbacks callbacks = new Callbacks(carrier, parameters);
    StatusReports reports = new StatusReports(carrier.clock(), callbacks, order.progress());
    CallRecordings recordings =
        new CallRecordings(
            parameters.callSid(),
            carrier.clock(),
            view -> {
              recordingChanges.add(new RecordingMoment(carrier.clock().instant(), view));
              switchboard.recordingChanged(view);
            });
    leg =
        new Leg(
            carrier,
            switchboard,
            parameters,
            serial,
            handset,
            callbacks,
            reports,
            recordings,
            new Life(carrier.clock(), order.stage()),
            new Surroundings(handset::situation));
    streams =
        new StreamOpener(carrier, parameters, order.options(), serial, meter, handset, callbacks);
    flow = new CallFlow(leg, order.fallback(), order.options(), streams, ended);
    // Whoever learns that a call is over finds it gone.
    offTheLines =
        ended.thenApply(
            end -> {
              switchboard.lines().remove(this);
              return end;
            });
    CompletableFuture<Void> unused =
        offTheLines.thenAccept(end -> serial.run(() -> listener.ended(end)));
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

  /**
   * Says words in several parts. The pauses between them are silence of that length in the audio,
   * even when the machine is busy and the audio late.
   */
  @CanIgnoreReturnValue
  public CompletableFuture<Said> sayHalting(Duration pause, List<String> parts) {
    return perform(Act.halting(pause.toMillis(), parts));
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

  /** The texts that the network has spoken up to now, with their languages. */
  public List<Announced> announcements() {
    return handset.announcements();
  }

  /** The keypad tones that were heard up to now. */
  public String tonesHeard() {
    return handset.tonesHeard();
  }

  /** Where the call is, at this moment. */
  public Situation situation() {
    return leg.surroundings().now();
  }

  /** Waits until the call is where it is wanted, which may be now. */
  public CompletableFuture<Situation> awaitSituation(Predicate<Situation> wanted, Duration limit) {
    return expectations.situation(wanted, leg.surroundings()::now, limit);
  }

  /** What has become of the call's recordings up to now, in order. */
  public List<RecordingMoment> recordingChanges() {
    return List.copyOf(recordingChanges);
  }

  /** The call as the REST API shows it. */
  public CallView view() {
    Life life = leg.life();
    return new CallView(
        callSid(),
        Optional.ofNullable(parameters.more().get("ParentCallSid")),
        parameters.from(),
        parameters.to(),
        parameters.direction(),
        life.stage(),
        life.answeredBy(),
        life.created(),
        life.answered(),
        life.ended());
  }

  /** The measurements up to now. */
  public CallFigures figures() {
    return turns.figures(meter.counts(), handset.owedSilenceMs());
  }

  /** Completes when the call is over and the server has been told. Never fails. */
  public CompletableFuture<CallEnd> ended() {
    return offTheLines.copy();
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
    return new Faults(serial, streams);
  }

  void place() {
    serial.run(() -> listener.placed(this));
    serial.run(flow::place);
  }

  void follow(String twiml) {
    serial.run(() -> listener.placed(this));
    serial.run(() -> leg.life().ring());
    serial.run(() -> flow.follow(new TwimlSource.Inline(twiml)));
  }

  /** Rings at somebody's. */
  void dial(Outgoing order) {
    serial.run(() -> listener.placed(this));
    serial.run(() -> flow.whenOver(order.over()));
    serial.run(() -> flow.begin(new RingingRun(leg, flow, order), Engagement.NOTHING));
  }

  /** Is connected with the call that dialed it, unless it has been given something else to do. */
  void join(String bridge, Runnable otherwise) {
    serial.run(
        () -> {
          if (flow.isReady()) {
            flow.begin(new BridgeRun(leg, flow, bridge), Engagement.DIALING);
          } else {
            otherwise.run();
          }
        });
  }

  /** Nobody needs it any more. */
  void cancel() {
    serial.run(() -> flow.end(Stop.MOVED, CallEnd.Reason.CANCELED, ""));
  }

  /** Gives an order to the leg and answers what came of it; waits for the leg's other tasks. */
  <T> OrderResult<T> order(BiFunction<Leg, CallFlow, OrderResult<T>> task) {
    CompletableFuture<OrderResult<T>> result = new CompletableFuture<>();
    serial.run(() -> result.complete(task.apply(leg, flow)));
    return result.orTimeout(ORDER_SECONDS, TimeUnit.SECONDS).join();
  }

  /** How long the call has been up. */
  long sinceAnswerMs() {
    return afterAnswerMs(leg.now() - handset.zero());
  }

  /** How long after the answer a time of the call is. */
  long afterAnswerMs(long callMs) {
    long answered =
        leg.life()
            .answered()
            .map(at -> Duration.between(at, leg.carrier().clock().instant()).toMillis())
            .orElse(0L);
    return handset.zero() + callMs - (leg.now() - answered);
  }

  void abandon() {
    serial.run(flow::abandon);
  }

  private CompletableFuture<Said> perform(Act act) {
    serial.run(() -> handset.perform(act));
    return act.done();
  }

  private record Faults(Serial serial, StreamOpener streams) implements StreamFaults {
    private void onStream(Consumer<PhoneStream> fault) {
      serial.run(() -> streams.live().ifPresent(fault));
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
