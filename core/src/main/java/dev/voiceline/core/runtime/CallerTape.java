package dev.voiceline.core.runtime;

import dev.voiceline.core.media.AudioFormat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * The caller's latest audio: what no conversation has had yet, and what the next one has to hear
 * again, since the one before gave no sign of having heard it. Bounded: the oldest goes first. Not
 * safe for use by several threads.
 */
final class CallerTape {
  /** By so much the beginning of speech may be older than the news of it. */
  private static final int LEAD_MS = 2_000;

  /** The end of speech is told after a silence that is longer. */
  private static final int SILENT_MS = 300;

  private static final int MOST_MS = 20_000;

  private final int leadBytes;
  private final int silentBytes;
  private final int mostBytes;
  private final Deque<byte[]> heard = new ArrayDeque<>();
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private int heardBytes;
  private int waitingBytes;
  private long recorded;
  private long spokenUntil;
  private long neededFrom;
  private boolean kept;

  CallerTape(AudioFormat format) {
    this.leadBytes = format.bytes(LEAD_MS);
    this.silentBytes = format.bytes(SILENT_MS);
    this.mostBytes = format.bytes(MOST_MS);
  }

  void record(byte[] audio) {
    waiting.addLast(audio);
    waitingBytes += audio.length;
    recorded += audio.length;
    trim();
  }

  /** Plays what was not played yet, in order. */
  void play(Consumer<byte[]> conversation) {
    while (!waiting.isEmpty()) {
      byte[] audio = waiting.removeFirst();
      waitingBytes -= audio.length;
      heard.addLast(audio);
      heardBytes += audio.length;
      conversation.accept(audio);
    }
    trim();
  }

  /** The conversation has shown that it lives: only what came just before may be news to it. */
  void reactedTo() {
    if (!kept) {
      neededFrom = Math.max(neededFrom, Math.max(recorded - leadBytes, spokenUntil));
      trim();
    }
  }

  /** Speech has ended: none of it belongs to what is said next. */
  void speechEnded() {
    spokenUntil = recorded - silentBytes;
  }

  /** Whether what was said has to be played again whatever the conversation does meanwhile. */
  void keep(boolean wanted) {
    boolean released = kept && !wanted;
    kept = wanted;
    if (released) {
      reactedTo();
    }
  }

  /** The next conversation hears again what the one before has not reacted to. */
  void rewind() {
    while (!heard.isEmpty()) {
      waiting.addFirst(heard.removeLast());
    }
    waitingBytes += heardBytes;
    heardBytes = 0;
  }

  void erase() {
    heard.clear();
    waiting.clear();
    heardBytes = 0;
    waitingBytes = 0;
  }

  private void trim() {
    while (!heard.isEmpty() && (held() > mostBytes || isNeedless(heard.getFirst()))) {
      heardBytes -= heard.removeFirst().length;
    }
    while (waitingBytes > mostBytes) {
      waitingBytes -= waiting.removeFirst().length;
    }
  }

  private boolean isNeedless(byte[] oldest) {
    return recorded - held() + oldest.length <= neededFrom;
  }

  private int held() {
    return heardBytes + waitingBytes;
  }
}
