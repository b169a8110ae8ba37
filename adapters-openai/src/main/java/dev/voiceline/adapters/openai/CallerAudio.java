package dev.voiceline.adapters.openai;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The way of the caller's audio to the service: held until the other side has confirmed its format,
 * then straight through. Safe for use by any thread; never blocks, and calls nobody under its lock.
 */
final class CallerAudio {
  private final long bound;
  private final Queue<byte[]> held = new ArrayDeque<>();
  private long heldBytes;
  private long droppedBytes;
  private volatile Optional<Consumer<byte[]>> way = Optional.empty();

  /** Holds at most so many bytes; the oldest go first. */
  CallerAudio(long bound) {
    this.bound = bound;
  }

  void hear(byte[] audio) {
    Optional<Consumer<byte[]>> open = way;
    (open.isPresent() ? open : hold(audio)).ifPresent(out -> out.accept(audio));
  }

  /** Lets everything through from now on, first what was held, piece after piece. */
  void flowTo(Consumer<byte[]> out) {
    for (List<byte[]> next = take(out); !next.isEmpty(); next = take(out)) {
      next.forEach(out);
    }
  }

  /** Drops everything from now on. */
  synchronized void stop() {
    way = Optional.of(dropped -> {});
    held.clear();
    heldBytes = 0;
  }

  /** How much was dropped because it had to wait too long. */
  synchronized long droppedBytes() {
    return droppedBytes;
  }

  /** Others may send directly only once nothing is held any more, so nothing can overtake. */
  private synchronized List<byte[]> take(Consumer<byte[]> out) {
    List<byte[]> taken = List.copyOf(held);
    held.clear();
    heldBytes = 0;
    if (taken.isEmpty() && way.isEmpty()) {
      way = Optional.of(out);
    }
    return taken;
  }

  /** Keeps it, unless the way has opened meanwhile. */
  private synchronized Optional<Consumer<byte[]>> hold(byte[] audio) {
    if (way.isEmpty()) {
      held.add(audio);
      heldBytes += audio.length;
      while (heldBytes > bound) {
        long length = held.remove().length;
        heldBytes -= length;
        droppedBytes += length;
      }
    }
    return way;
  }
}
