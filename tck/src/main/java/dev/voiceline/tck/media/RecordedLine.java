package dev.voiceline.tck.media;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.tck.Breaches;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Writes down what a line tells, and notices by itself what a line must never do. Safe for use by
 * any thread.
 */
public final class RecordedLine implements MediaListener {
  private final IntSupplier playedBytes;
  private final Breaches breaches = new Breaches();
  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  private final List<Mark> marks = new ArrayList<>();
  private final StringBuilder digits = new StringBuilder();
  private final List<LineEnd> ends = new ArrayList<>();

  /**
   * A mark that came back.
   *
   * @param playedBytes how much the caller had heard by then
   */
  public record Mark(String name, int playedBytes) {}

  /**
   * A fresh recording.
   *
   * @param playedBytes how much the caller has heard, asked at each mark
   */
  public RecordedLine(IntSupplier playedBytes) {
    this.playedBytes = playedBytes;
  }

  @Override
  public void audio(byte[] frame) {
    note("audio", () -> audio.writeBytes(frame));
  }

  @Override
  public void markReturned(String name) {
    int played = playedBytes.getAsInt();
    note("markReturned", () -> marks.add(new Mark(name, played)));
  }

  @Override
  public void keypad(char digit) {
    note("keypad", () -> digits.append(digit));
  }

  @Override
  public void closed(LineEnd end) {
    note("closed", () -> ends.add(end));
  }

  /** Everything the caller said, as told. */
  public synchronized byte[] audio() {
    return audio.toByteArray();
  }

  /** The marks, in order. */
  public synchronized List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** Whether a mark came back. */
  public synchronized boolean returned(String mark) {
    return marks.stream().anyMatch(returned -> returned.name().equals(mark));
  }

  /** The keys, in order. */
  public synchronized String digits() {
    return digits.toString();
  }

  /** How the line ended; empty while it lives. */
  public synchronized List<LineEnd> ends() {
    return List.copyOf(ends);
  }

  /** What was noticed. */
  public Breaches breaches() {
    return breaches;
  }

  private void note(String method, Runnable entry) {
    breaches.watch(
        method,
        () -> {
          synchronized (this) {
            breaches.addIf(!ends.isEmpty(), "MEDIA-07", method + " was told after closed");
            entry.run();
          }
        });
  }
}
