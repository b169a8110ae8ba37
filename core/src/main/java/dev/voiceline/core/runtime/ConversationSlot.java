package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * The place of the call's one conversation, which may be lost and opened anew. {@link #hear}
 * belongs to the line's thread, everything else to the mailbox. A new line may come while the old
 * one's thread still hands over its last frame: the one lock, uncontended otherwise, is for that
 * moment.
 */
final class ConversationSlot {
  private static final int HELD_BYTES = 80_000;

  private final CallScope scope;
  private final Deque<byte[]> held = new ArrayDeque<>();
  private final ReentrantLock hearing = new ReentrantLock();
  private int heldBytes;
  private int openings;
  private boolean ready;
  private volatile Optional<Conversation> current = Optional.empty();
  private final AtomicInteger number = new AtomicInteger();
  private volatile boolean closed;

  ConversationSlot(CallScope scope) {
    this.scope = scope;
  }

  /** Opens the next conversation; those before it are not listened to any more. */
  void open(Brief brief, IntFunction<ConversationListener> listener) {
    if (closed) {
      return;
    }
    int opened = number.incrementAndGet();
    ready = false;
    openings++;
    scope.tell(new CallNews.ConversationOpening(openings));
    current = Optional.of(scope.ports.conversations().open(brief, listener.apply(opened)));
  }

  /** The current conversation can be told and asked. */
  void nowReady() {
    ready = true;
  }

  boolean isReady() {
    return ready && current.isPresent();
  }

  /** Whether news of a conversation still matters. */
  boolean isCurrent(int which) {
    return which == number.get() && !closed;
  }

  /** The conversation is gone; audio is held until the next one. */
  void lost() {
    ready = false;
    number.incrementAndGet();
    current = Optional.empty();
  }

  Optional<Conversation> current() {
    return current;
  }

  /**
   * The caller's audio; held up to a bound while there is no conversation, the oldest dropped
   * first.
   */
  void hear(byte[] audio) {
    hearing.lock();
    try {
      passOn(audio);
    } finally {
      hearing.unlock();
    }
  }

  private void passOn(byte[] audio) {
    Optional<Conversation> conversation = current;
    if (conversation.isEmpty()) {
      hold(audio);
      return;
    }
    while (!held.isEmpty()) {
      byte[] earlier = held.removeFirst();
      heldBytes -= earlier.length;
      conversation.get().hear(earlier);
    }
    conversation.get().hear(audio);
  }

  void close() {
    closed = true;
    current.ifPresent(Conversation::close);
    current = Optional.empty();
  }

  private void hold(byte[] audio) {
    if (closed) {
      return;
    }
    held.addLast(audio);
    heldBytes += audio.length;
    while (heldBytes > HELD_BYTES) {
      heldBytes -= held.removeFirst().length;
    }
  }
}
