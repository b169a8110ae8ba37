package dev.voiceline.adapters.twilio;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.nio.ByteBuffer;

/**
 * One socket of the carrier's Media Streams, bidirectional: reads its messages and makes a caller's
 * line of them. Hand one to every socket that was opened with a good signature. The socket's thread
 * is never blocked.
 */
public final class MediaStream implements SocketListener {
  private final Clock clock;
  private final Timers timers;
  private final StreamLimits limits;
  private final StreamReceiver receiver;
  private final StreamTally tally;
  private volatile StreamPhase phase = StreamOver.OVER;

  /** Waits for a socket; the receiver is asked when the stream has started. */
  public MediaStream(Clock clock, Timers timers, StreamLimits limits, StreamReceiver receiver) {
    this.clock = clock;
    this.timers = timers;
    this.limits = limits;
    this.receiver = receiver;
    this.tally = new StreamTally(limits.maxBadMessages());
  }

  /** What has passed so far. May be asked by any thread. */
  public StreamCounters counters() {
    return tally.counters();
  }

  @Override
  public void opened(Socket socket) {
    AwaitingStart waiting = new AwaitingStart(this, socket, tally);
    phase = waiting;
    waiting.begin(timers, limits.startWithin());
  }

  @Override
  public void text(String message) {
    StreamPhase now = phase;
    if (!now.isOver()) {
      tally.message();
      read(message).tell(now);
    }
  }

  @Override
  public void binary(ByteBuffer message) {
    StreamPhase now = phase;
    if (!now.isOver()) {
      tally.message();
      now.garbled(new StreamMessage.Garbled("binary"));
    }
  }

  @Override
  public void closed(SocketClosed end) {
    phase.socketClosed(end);
  }

  private StreamMessage read(String message) {
    return message.length() > limits.maxMessageBytes()
        ? new StreamMessage.Garbled("too long")
        : StreamReader.read(message);
  }

  /** The stream has named itself. */
  void begin(StreamPhase waiting, Socket socket, StreamStart start) {
    StreamLine line = new StreamLine(socket, start.streamSid(), limits, tally, clock, timers);
    if (move(waiting, new LiveStream(start.streamSid(), line, tally))) {
      line.watch().begin();
      if (!receiver.started(start, line)) {
        line.refuse();
      }
    }
  }

  /** Ends a phase without another. False when it was over before. */
  boolean leave(StreamPhase left) {
    return move(left, StreamOver.OVER);
  }

  /** The deadline and the peer may both end a phase; one of them does. */
  private synchronized boolean move(StreamPhase from, StreamPhase to) {
    boolean still = phase == from;
    if (still) {
      phase = to;
    }
    return still;
  }
}
