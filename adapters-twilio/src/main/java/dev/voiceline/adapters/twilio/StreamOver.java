package dev.voiceline.adapters.twilio;

import dev.voiceline.core.socket.SocketClosed;

/** No socket yet, none any more, or one that was turned away: nothing counts. */
enum StreamOver implements StreamPhase {
  /** The only one; it has no state. */
  OVER;

  @Override
  public boolean isOver() {
    return true;
  }

  @Override
  public void socketClosed(SocketClosed end) {}

  @Override
  public void connected() {}

  @Override
  public void started(StreamStart stream) {}

  @Override
  public void media(StreamMedia media) {}

  @Override
  public void dtmf(StreamMessage.Dtmf dtmf) {}

  @Override
  public void mark(StreamMessage.Mark mark) {}

  @Override
  public void stopped(StreamMessage.Stop stop) {}

  @Override
  public void unknown(StreamMessage.Unknown unknown) {}

  @Override
  public void garbled(StreamMessage.Garbled garbled) {}
}
