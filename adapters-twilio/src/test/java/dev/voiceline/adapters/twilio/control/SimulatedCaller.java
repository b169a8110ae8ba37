package dev.voiceline.adapters.twilio.control;

import dev.voiceline.simulator.phone.PhoneListener;
import dev.voiceline.simulator.phone.media.StreamEnd;

/** Counts the media streams of the caller's phone. */
final class SimulatedCaller implements PhoneListener {
  private int begun;
  private boolean open;

  @Override
  public synchronized void streamStarted() {
    begun++;
    open = true;
  }

  @Override
  public synchronized void streamEnded(StreamEnd end) {
    open = false;
  }

  /** Whether a stream is open, and it is the last of so many. */
  synchronized boolean isOnLine(int lines) {
    return open && begun == lines;
  }
}
