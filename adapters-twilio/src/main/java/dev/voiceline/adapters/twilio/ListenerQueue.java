package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells a listener what happens, one call at a time and in order, whichever threads it happens on:
 * who finds nobody telling does it, for all. What comes before there is a listener is held. No lock
 * is held while the listener runs. Bounded: when too much waits, the oldest audio is given up
 * first. Safe for use by any thread.
 */
final class ListenerQueue {
  /** Audio of 10 s. */
  static final int CAPACITY = 500;

  private final StreamTally tally;
  private final Deque<Word> waiting = new ArrayDeque<>();
  private Optional<MediaListener> listener = Optional.empty();
  private boolean telling;
  private boolean over;

  ListenerQueue(StreamTally tally) {
    this.tally = tally;
  }

  /** Begins to tell; what was held comes first. */
  void start(MediaListener told) {
    synchronized (this) {
      if (listener.isPresent()) {
        throw new IllegalStateException("the line was started before");
      }
      listener = Optional.of(told);
    }
    drain();
  }

  void audio(byte[] frame) {
    add(new Word(true, told -> told.audio(frame)));
  }

  void markReturned(String name) {
    add(new Word(false, told -> told.markReturned(name)));
  }

  void keypad(char digit) {
    add(new Word(false, told -> told.keypad(digit)));
  }

  /** The last word; what comes later is not told. */
  void closed(LineEnd end) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      waiting.add(new Word(false, told -> told.closed(end)));
    }
    drain();
  }

  private void add(Word word) {
    synchronized (this) {
      if (over || !makeRoom()) {
        return;
      }
      waiting.add(word);
    }
    drain();
  }

  private boolean makeRoom() {
    if (waiting.size() < CAPACITY) {
      return true;
    }
    tally.frameDropped();
    for (Iterator<Word> words = waiting.iterator(); words.hasNext(); ) {
      if (words.next().isAudio()) {
        words.remove();
        return true;
      }
    }
    return false;
  }

  private void drain() {
    Optional<MediaListener> teller = claim();
    if (teller.isPresent()) {
      try {
        for (Optional<Word> word = next(); word.isPresent(); word = next()) {
          word.get().saying().accept(teller.get());
        }
      } catch (RuntimeException | Error broken) {
        release();
        throw broken;
      }
    }
  }

  private synchronized Optional<MediaListener> claim() {
    if (telling) {
      return Optional.empty();
    }
    telling = listener.isPresent();
    return listener;
  }

  private synchronized Optional<Word> next() {
    Optional<Word> word = Optional.ofNullable(waiting.poll());
    telling = word.isPresent();
    return word;
  }

  private synchronized void release() {
    telling = false;
  }

  private record Word(boolean isAudio, Consumer<MediaListener> saying) {}
}
