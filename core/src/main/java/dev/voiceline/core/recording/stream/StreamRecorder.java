package dev.voiceline.core.recording.stream;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Records one call from its own lines: the caller, and the agent as the caller hears it. What was
 * sent is played by the phone in real time, a frame for each frame that it sends; what is cleared
 * is never heard. Between two lines the time runs on as silence.
 *
 * <p>Safe for use by any thread. No method blocks: the lock is held for copies of a frame.
 */
public final class StreamRecorder {
  private static final Duration LOOK = Duration.ofMillis(250);

  private final RecordingTapes tapes;
  private final CallId call;
  private final long owner;
  private final AudioFormat format;
  private final Clock clock;
  private final Timers timers;
  private final RecordingListener listener;
  private final UnheardAudio unheard;
  private final byte[] played;
  private final byte[] partial;
  private final PhoneTime phone;
  private Optional<RecordedLine> current = Optional.empty();
  private Optional<RunningTape> running = Optional.empty();
  private Optional<Timers.Alarm> look = Optional.empty();
  private CompletionStage<Void> told = CompletableFuture.completedFuture(null);
  private int partialBytes;
  private int begun;
  private boolean ended;

  /**
   * A recorder that waits for a line and an order.
   *
   * @param owner which owner of the call this is, from 1: each makes recordings of its own
   * @param format of all lines of the call
   */
  public StreamRecorder(
      RecordingTapes tapes,
      CallId call,
      long owner,
      AudioFormat format,
      Clock clock,
      Timers timers,
      RecordingListener listener) {
    this.tapes = tapes;
    this.call = call;
    this.owner = owner;
    this.format = format;
    this.clock = clock;
    this.timers = timers;
    this.listener = listener;
    this.unheard = new UnheardAudio(format);
    this.played = new byte[format.bytes(RecordingTape.FRAME_MS)];
    this.partial = new byte[played.length];
    this.phone = new PhoneTime(clock.millis());
  }

  /** A new line of the call, to be used in the place of the one given. The older one is over. */
  public synchronized MediaLink through(MediaLink line) {
    RecordedLine recorded = new RecordedLine(line, this);
    forget();
    pass(phone.pass(clock.millis()));
    phone.another();
    current = Optional.of(recorded);
    return recorded;
  }

  /**
   * Carries out an order, at once. One that changes nothing is a success. After the end there is
   * nothing to record any more: {@link ControlFailure.Kind#GONE}.
   */
  public ControlOutcome record(RecordingOrder order) {
    if (order == RecordingOrder.STOP) {
      stop();
      return ControlOutcome.done();
    }
    return begun(order);
  }

  private synchronized ControlOutcome begun(RecordingOrder order) {
    if (ended) {
      return failed(ControlFailure.Kind.GONE, "The call is over.");
    }
    if (order == RecordingOrder.START && running.isEmpty()) {
      return start();
    }
    if (order == RecordingOrder.RESUME && running.isEmpty()) {
      return failed(ControlFailure.Kind.FINAL, "Nothing is recorded that could go on.");
    }
    running.ifPresent(tape -> change(tape, order));
    return ControlOutcome.done();
  }

  private ControlOutcome start() {
    turnPage();
    begun++;
    String id = begun == 1 ? "s" + owner : "s" + owner + "-" + begun;
    try {
      RecordingTape tape = tapes.open(call, id, format, clock.instant());
      running = Optional.of(new RunningTape(id, tape, format));
    } catch (RuntimeException refused) {
      return failed(ControlFailure.Kind.FINAL, "The recording could not be begun.");
    }
    watch();
    return new ControlOutcome.Done(id);
  }

  private void change(RunningTape tape, RecordingOrder order) {
    if (order == RecordingOrder.PAUSE) {
      tape.pause();
    } else if (order == RecordingOrder.RESUME) {
      turnPage();
      tape.resume();
    }
  }

  /** What was said until now belongs to the pause, even if its frames come later. */
  private void turnPage() {
    pass(phone.pass(clock.millis()));
    phone.turnPage();
    partialBytes = 0;
  }

  private void stop() {
    taken().ifPresent(this::close);
  }

  private void close(RunningTape tape) {
    CompletionStage<Void> one = tape.close(listener);
    synchronized (this) {
      told = told.thenCompose(before -> one);
    }
  }

  private synchronized Optional<RunningTape> taken() {
    pass(phone.pass(clock.millis()));
    Optional<RunningTape> tape = running;
    running = Optional.empty();
    look.ifPresent(Timers.Alarm::cancel);
    look = Optional.empty();
    return tape;
  }

  /**
   * The call is over, or goes on elsewhere. A second time does the same as once.
   *
   * @return ends when the listener was told what became of each recording; does not fail
   */
  public CompletionStage<Void> end() {
    last().ifPresent(this::close);
    synchronized (this) {
      return told;
    }
  }

  private synchronized Optional<RunningTape> last() {
    Optional<RunningTape> tape = taken();
    ended = true;
    forget();
    return tape;
  }

  /** The caller said something. */
  synchronized void heard(RecordedLine line, byte[] audio) {
    if (!isCurrent(line)) {
      return;
    }
    pass(phone.missing(clock.millis()));
    if (partialBytes == 0 && audio.length == partial.length) {
      frame(audio);
      return;
    }
    int from = 0;
    while (from < audio.length) {
      int count = Math.min(partial.length - partialBytes, audio.length - from);
      System.arraycopy(audio, from, partial, partialBytes, count);
      from += count;
      partialBytes += count;
      if (partialBytes == partial.length) {
        partialBytes = 0;
        frame(partial);
      }
    }
  }

  /** The agent will be heard. */
  synchronized void sent(RecordedLine line, byte[] audio) {
    if (isCurrent(line)) {
      pass(phone.missing(clock.millis()));
      unheard.add(audio);
    }
  }

  /** What was not heard will not be. */
  synchronized void cleared(RecordedLine line) {
    if (isCurrent(line)) {
      pass(phone.missing(clock.millis()));
      unheard.clear();
    }
  }

  /** The line is gone, and what was not heard with it. */
  synchronized void gone(RecordedLine line) {
    if (isCurrent(line)) {
      pass(phone.missing(clock.millis()));
      forget();
    }
  }

  private boolean isCurrent(RecordedLine line) {
    return current.isPresent() && current.get() == line;
  }

  private void forget() {
    current = Optional.empty();
    unheard.clear();
    partialBytes = 0;
  }

  private void frame(byte[] caller) {
    if (phone.tookPast()) {
      return;
    }
    if (phone.frame(clock.millis())) {
      running.ifPresent(tape -> tape.appendCaller(caller));
      return;
    }
    unheard.take(played);
    running.ifPresent(tape -> tape.append(caller, played));
  }

  /** So many frames passed in which nothing came from the phone, which played on. */
  private void pass(int frames) {
    for (int i = 0; i < frames; i++) {
      unheard.take(played);
      running.ifPresent(tape -> tape.appendSilence(played));
    }
  }

  private void watch() {
    look = Optional.of(timers.after(LOOK, this::looked));
  }

  private synchronized void looked() {
    if (running.isPresent()) {
      long now = clock.millis();
      pass(current.isPresent() ? phone.missing(now) : phone.pass(now));
      watch();
    }
  }

  private static ControlOutcome failed(ControlFailure.Kind kind, String sentence) {
    return new ControlOutcome.Failed(new ControlFailure(kind, 0, sentence));
  }
}
