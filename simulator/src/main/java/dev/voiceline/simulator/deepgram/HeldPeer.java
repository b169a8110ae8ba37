package dev.voiceline.simulator.deepgram;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps what is to be said to itself while it is told to. */
final class HeldPeer implements Peer {
  private final Peer peer;
  private final boolean silent;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean holding;

  HeldPeer(Peer peer, boolean holding, boolean silent) {
    this.peer = peer;
    this.holding = holding;
    this.silent = silent;
  }

  synchronized void hold(boolean hold) {
    holding = hold;
    while (!holding && !waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  @Override
  public void send(String text) {
    say(() -> peer.send(text));
  }

  @Override
  public void send(byte[] audio) {
    say(() -> peer.send(audio));
  }

  private synchronized void say(Runnable message) {
    if (silent) {
      return;
    }
    if (holding) {
      waiting.add(message);
    } else {
      message.run();
    }
  }

  @Override
  public void close(int code, String reason) {
    peer.close(code, reason);
  }

  @Override
  public void drop() {
    peer.drop();
  }
}
