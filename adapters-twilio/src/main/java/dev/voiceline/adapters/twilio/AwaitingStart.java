package dev.voiceline.adapters.twilio;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.time.Timers;
import java.time.Duration;

/**
 * An open socket that has not said whose it is. Nothing is sent on it, and it does not stay for
 * long.
 */
final class AwaitingStart implements StreamPhase {
  private final MediaStream stream;
  private final Socket socket;
  private final StreamTally tally;

  /** Touched by the socket's thread only. */
  private Timers.Alarm deadline = () -> {};

  AwaitingStart(MediaStream stream, Socket socket, StreamTally tally) {
    this.stream = stream;
    this.socket = socket;
    this.tally = tally;
  }

  /** Sets the deadline. */
  void begin(Timers timers, Duration within) {
    deadline = timers.after(within, () -> turnAway("no start"));
  }

  @Override
  public boolean isOver() {
    return false;
  }

  @Override
  public void started(StreamStart start) {
    deadline.cancel();
    stream.begin(this, socket, start);
  }

  @Override
  public void socketClosed(SocketClosed end) {
    deadline.cancel();
    stream.leave(this);
  }

  @Override
  public void connected() {}

  @Override
  public void unknown(StreamMessage.Unknown unknown) {}

  @Override
  public void media(StreamMedia media) {
    outOfTurn();
  }

  @Override
  public void dtmf(StreamMessage.Dtmf dtmf) {
    outOfTurn();
  }

  @Override
  public void mark(StreamMessage.Mark mark) {
    outOfTurn();
  }

  @Override
  public void stopped(StreamMessage.Stop stop) {
    outOfTurn();
  }

  @Override
  public void garbled(StreamMessage.Garbled garbled) {
    outOfTurn();
  }

  private void outOfTurn() {
    if (tally.badMessage()) {
      deadline.cancel();
      turnAway("too many bad messages");
    }
  }

  private void turnAway(String reason) {
    if (stream.leave(this)) {
      socket.close(CloseCode.POLICY, reason);
    }
  }
}
