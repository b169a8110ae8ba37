package dev.voiceline.sockets;

import dev.voiceline.core.socket.Socket.Completion;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * The messages that wait for the network, in the order in which the engine will hand them to the
 * writer: how many, how long, and whom to tell.
 */
final class Outbox {
  private static final int TEXT = 1;
  private static final int BINARY = 2;

  private final int maxMessages;
  private final int maxBytes;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean shut;

  Outbox(int maxMessages, int maxBytes) {
    this.maxMessages = maxMessages;
    this.maxBytes = maxBytes;
  }

  /** What became of an attempt to send. */
  enum Outcome {
    QUEUED,
    FULL,
    SHUT
  }

  /**
   * Queues a message.
   *
   * @param handOver gives the message to the engine's queue; done under the lock, so that both
   *     queues keep one order. It throws when the engine takes no more
   */
  synchronized Outcome add(long size, Completion completion, Runnable handOver) {
    if (shut) {
      return Outcome.SHUT;
    }
    if (waiting.size() >= maxMessages || bytes + size > maxBytes) {
      return Outcome.FULL;
    }
    handOver.run();
    waiting.add(new Waiting(size, completion));
    bytes += size;
    return Outcome.QUEUED;
  }

  /**
   * Whom to tell that this frame has been written: the next waiting one when it is a message,
   * nobody when it is a control frame.
   */
  synchronized Completion written(ByteBuffer frame) {
    int kind = frame.get(0) & 0x0F;
    Waiting next = kind == TEXT || kind == BINARY ? waiting.poll() : null;
    if (next == null) {
      return Completion.IGNORED;
    }
    bytes -= next.size();
    return next.completion();
  }

  /** Takes no more and gives back whom to tell that their messages were lost. */
  synchronized List<Completion> shut() {
    shut = true;
    List<Completion> lost = waiting.stream().map(Waiting::completion).toList();
    waiting.clear();
    bytes = 0;
    return lost;
  }

  private record Waiting(long size, Completion completion) {}
}
