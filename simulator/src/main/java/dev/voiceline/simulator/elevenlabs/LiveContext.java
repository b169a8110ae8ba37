package dev.voiceline.simulator.elevenlabs;

import dev.voiceline.core.scripted.ToneVoice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One context: what it was set up with, what waits to be generated, and what is being sent. */
final class LiveContext {
  private final String id;
  private final String setUp;
  private final StringBuilder buffer = new StringBuilder();
  private final Deque<Chunk> chunks = new ArrayDeque<>();
  private long generatedMs;
  private boolean closed;
  private boolean running;

  /**
   * A piece of audio.
   *
   * @param fromMs of the context's audio
   */
  record Chunk(String words, long fromMs) {
    byte[] audio() {
      return ToneVoice.speak(words);
    }

    int millis() {
      return ToneVoice.millis(words);
    }
  }

  LiveContext(String id, String setUp) {
    this.id = id;
    this.setUp = setUp;
  }

  String id() {
    return id;
  }

  /** Its settings, as the first message had them; blank for none. */
  String setUp() {
    return setUp;
  }

  void buffer(String text) {
    buffer.append(text);
  }

  int buffered() {
    return buffer.length();
  }

  /** Generates what is buffered; a last word that may go on waits, unless all of it is wanted. */
  void generate(boolean all, int chunkMs) {
    int end = all ? buffer.length() : buffer.lastIndexOf(" ") + 1;
    String words = ToneVoice.spoken(buffer.substring(0, end).strip());
    buffer.delete(0, end);
    if (words.isEmpty()) {
      return;
    }
    words = words + " ";
    int step = chunkMs / ToneVoice.CHARACTER_MS;
    for (int at = 0; at < words.length(); at += step) {
      int to = Math.min(at + step, words.length());
      chunks.add(new Chunk(words.substring(at, to), generatedMs));
      generatedMs += (long) (to - at) * ToneVoice.CHARACTER_MS;
    }
  }

  Optional<Chunk> next() {
    return Optional.ofNullable(chunks.poll());
  }

  /** What is buffered and was not flushed is lost; what is being generated still comes. */
  void close() {
    closed = true;
    buffer.setLength(0);
  }

  boolean isClosed() {
    return closed;
  }

  /** Whether somebody sends its chunks already; it counts as such from now on. */
  boolean startRunning() {
    boolean before = running;
    running = true;
    return !before;
  }

  void pause() {
    running = false;
  }
}
