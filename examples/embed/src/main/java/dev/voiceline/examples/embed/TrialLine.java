package dev.voiceline.examples.embed;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.time.VirtualTime;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A line with a caller on it who waits for a pause and then says the next of a few sentences. Test
 * data.
 */
final class TrialLine implements MediaLink {
  private static final int FRAME_BYTES = 160;
  private static final int PAUSE_FRAMES = 40;

  private final VirtualTime time;
  private final PrintStream out;
  private final ToneEar ear = new ToneEar();
  private final Deque<Object> toPlay = new ArrayDeque<>();
  private final Deque<byte[]> toSay = new ArrayDeque<>();
  private final Deque<String> lines =
      new ArrayDeque<>(
          List.of(
              "I need to check eligibility",
              "M B 1 2 3 4 5 6",
              "March 15, 1985",
              "an MRI",
              "No, thank you. Goodbye."));
  private Optional<MediaListener> listener = Optional.empty();
  private int quietFrames;

  TrialLine(VirtualTime time, PrintStream out) {
    this.time = time;
    this.out = out;
  }

  @Override
  public AudioFormat format() {
    return AudioFormat.PCMU_8K;
  }

  @Override
  public void start(MediaListener told) {
    listener = Optional.of(told);
    nextFrame();
  }

  @Override
  public void send(byte[] audio) {
    for (int at = 0; at < audio.length; at += FRAME_BYTES) {
      toPlay.add(Arrays.copyOfRange(audio, at, at + FRAME_BYTES));
    }
  }

  @Override
  public void mark(String name) {
    toPlay.add(name);
  }

  @Override
  public void clear() {
    toPlay.removeIf(byte[].class::isInstance);
  }

  @Override
  public void close() {
    listener.ifPresent(told -> told.closed(LineEnd.CLOSED_BY_US));
    listener = Optional.empty();
  }

  /** Every 20 ms: play a frame, send a frame. */
  private void nextFrame() {
    play();
    speak();
    listener.ifPresent(
        told -> {
          told.audio(toSay.isEmpty() ? silence() : toSay.poll());
          Object unused = time.after(Duration.ofMillis(20), this::nextFrame);
        });
  }

  private void play() {
    while (toPlay.peek() instanceof String mark) {
      toPlay.poll();
      listener.ifPresent(told -> told.markReturned(mark));
    }
    Object frame = toPlay.poll();
    quietFrames = frame == null ? quietFrames + 1 : 0;
    ear.hear(frame instanceof byte[] audio ? audio : silence());
  }

  private void speak() {
    if (quietFrames < PAUSE_FRAMES || ear.text().isBlank() || lines.isEmpty()) {
      return;
    }
    out.println("  agent:  " + ear.text().strip());
    out.println("  caller: " + lines.peek());
    ear.forget();
    byte[] speech = ToneVoice.speak(lines.remove());
    for (int at = 0; at < speech.length; at += FRAME_BYTES) {
      toSay.add(Arrays.copyOfRange(speech, at, at + FRAME_BYTES));
    }
  }

  private static byte[] silence() {
    byte[] frame = new byte[FRAME_BYTES];
    Arrays.fill(frame, AudioFormat.PCMU_8K.silence());
    return frame;
  }
}
