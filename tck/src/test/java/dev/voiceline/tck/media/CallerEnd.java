package dev.voiceline.tck.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * The far end of a line in memory: a queue that is played when told to. Its steps happen on the
 * thread that calls.
 */
final class CallerEnd {
  private final Deque<Object> waiting = new ArrayDeque<>();
  private final ByteArrayOutputStream played = new ByteArrayOutputStream();
  private Consumer<String> markPlayed = mark -> {};
  private boolean playing;

  void onMarkPlayed(Consumer<String> told) {
    markPlayed = told;
  }

  void receives(byte[] audio) {
    waiting.add(audio);
    playOn();
  }

  void receivesMark(String mark) {
    waiting.add(mark);
    playOn();
  }

  void clears() {
    Deque<Object> dropped = new ArrayDeque<>(waiting);
    waiting.clear();
    dropped.stream()
        .filter(String.class::isInstance)
        .forEach(mark -> markPlayed.accept((String) mark));
  }

  void play() {
    playing = true;
    playOn();
  }

  byte[] played() {
    return played.toByteArray();
  }

  private void playOn() {
    while (!waiting.isEmpty() && (playing || waiting.peek() instanceof String)) {
      Object next = waiting.remove();
      if (next instanceof byte[] audio) {
        played.writeBytes(audio);
      } else {
        markPlayed.accept((String) next);
      }
    }
  }
}
