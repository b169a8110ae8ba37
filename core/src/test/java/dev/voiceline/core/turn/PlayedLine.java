package dev.voiceline.core.turn;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.core.time.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * A line that plays what it is sent in virtual time, as a carrier does, and knows to the byte what
 * was played.
 */
public final class PlayedLine implements MediaLink {
  private final VirtualTime time;
  private final Deque<Object> queue = new ArrayDeque<>();
  private final ByteArrayOutputStream played = new ByteArrayOutputStream();
  private final List<String> stale = new ArrayList<>();
  private Consumer<String> marks = name -> {};
  private Runnable closing = () -> {};
  private boolean returnsMarks = true;
  private boolean ticking;
  public int clears;
  public long sent;
  public boolean closed;
  private MediaListener listener = new SilentListener();

  public PlayedLine(VirtualTime time) {
    this.time = time;
  }

  /** Is told when it is closed from this end. */
  public void onClose(Runnable listener) {
    closing = listener;
  }

  public void onMark(Consumer<String> listener) {
    marks = listener;
  }

  public void losesMarks() {
    returnsMarks = false;
  }

  public byte[] played() {
    return played.toByteArray();
  }

  public int playedMs() {
    return played.size() / 8;
  }

  /** What a clear throws back comes back now. */
  public void returnStaleMarks() {
    List.copyOf(stale).forEach(marks);
    stale.clear();
  }

  @Override
  public AudioFormat format() {
    return AudioFormat.PCMU_8K;
  }

  @Override
  public void start(MediaListener told) {
    listener = told;
    marks = told::markReturned;
  }

  /** Who is told of the line. */
  public MediaListener listener() {
    return listener;
  }

  @Override
  public void send(byte[] audio) {
    sent += audio.length;
    queue.add(audio);
    tick();
  }

  @Override
  public void mark(String name) {
    queue.add(name);
    tick();
  }

  @Override
  public void clear() {
    clears++;
    queue.stream().filter(String.class::isInstance).forEach(name -> stale.add((String) name));
    queue.clear();
  }

  @Override
  public void close() {
    closed = true;
    queue.clear();
    closing.run();
  }

  private void tick() {
    if (!ticking) {
      ticking = true;
      time.after(Duration.ofMillis(1), this::playOneMs);
    }
  }

  /** Eight bytes a millisecond. */
  private void playOneMs() {
    ticking = false;
    int budget = 8;
    while (!queue.isEmpty() && budget > 0) {
      Object head = queue.poll();
      if (head instanceof String name) {
        returned(name);
      } else {
        byte[] audio = (byte[]) head;
        int now = Math.min(budget, audio.length);
        played.write(audio, 0, now);
        budget -= now;
        if (now < audio.length) {
          queue.addFirst(Arrays.copyOfRange(audio, now, audio.length));
        }
      }
    }
    while (queue.peek() instanceof String name) {
      queue.poll();
      returned(name);
    }
    if (!queue.isEmpty()) {
      tick();
    }
  }

  private void returned(String name) {
    if (returnsMarks) {
      marks.accept(name);
    }
  }

  private static final class SilentListener implements MediaListener {
    @Override
    public void audio(byte[] frame) {}

    @Override
    public void markReturned(String name) {}

    @Override
    public void keypad(char digit) {}

    @Override
    public void closed(LineEnd end) {}
  }
}
