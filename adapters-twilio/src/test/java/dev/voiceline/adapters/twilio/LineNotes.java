package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaListener;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a line tells: audio as {@code audio:<bytes>}, and the rest as it is. */
final class LineNotes implements MediaListener {
  private final List<String> notes = new ArrayList<>();
  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();

  @Override
  public synchronized void audio(byte[] frame) {
    notes.add("audio:" + frame.length);
    audio.writeBytes(frame);
  }

  @Override
  public synchronized void markReturned(String name) {
    notes.add("mark:" + name);
  }

  @Override
  public synchronized void keypad(char digit) {
    notes.add("key:" + digit);
  }

  @Override
  public synchronized void closed(LineEnd end) {
    notes.add("closed:" + end);
  }

  synchronized List<String> all() {
    return List.copyOf(notes);
  }

  synchronized byte[] heard() {
    return audio.toByteArray();
  }
}
