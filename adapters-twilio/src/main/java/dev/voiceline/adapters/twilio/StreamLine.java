package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The caller's line on one started stream. Owns everything that has to be released with it, and
 * ends once.
 */
final class StreamLine implements MediaLink {
  private final Socket socket;
  private final FrameSender sender;
  private final ListenerQueue told;
  private final SilenceWatch watch;
  private final AtomicBoolean over = new AtomicBoolean();

  StreamLine(
      Socket socket,
      String streamSid,
      StreamLimits limits,
      StreamTally tally,
      Clock clock,
      Timers timers) {
    this.socket = socket;
    this.sender = new FrameSender(socket, new StreamWriter(streamSid), tally);
    this.told = new ListenerQueue(tally);
    this.watch = new SilenceWatch(clock, timers, limits.mediaWithin(), this::silent);
  }

  @Override
  public AudioFormat format() {
    return AudioFormat.PCMU_8K;
  }

  @Override
  public void start(MediaListener listener) {
    told.start(listener);
  }

  @Override
  public void send(byte[] audio) {
    sender.send(audio);
  }

  @Override
  public void mark(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a mark needs a name");
    }
    sender.mark(name);
  }

  @Override
  public void clear() {
    sender.clear();
  }

  @Override
  public void close() {
    end(LineEnd.CLOSED_BY_US, CloseCode.NORMAL, "");
  }

  /** What happens on the line is told through this. */
  ListenerQueue told() {
    return told;
  }

  SilenceWatch watch() {
    return watch;
  }

  boolean isOver() {
    return over.get();
  }

  /** Releases everything and tells the listener. Only the first call does anything. */
  void end(LineEnd end, int closeCode, String reason) {
    if (over.compareAndSet(false, true)) {
      watch.cancel();
      sender.stop();
      socket.close(closeCode, reason);
      told.closed(end);
    }
  }

  /** Turns the stream away: nobody wants it. */
  void refuse() {
    end(LineEnd.CLOSED_BY_US, CloseCode.POLICY, "refused");
  }

  private void silent() {
    end(LineEnd.SILENT, CloseCode.POLICY, "no media");
  }
}
