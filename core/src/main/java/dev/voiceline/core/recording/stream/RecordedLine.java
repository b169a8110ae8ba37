package dev.voiceline.core.recording.stream;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.media.MediaListener;

/** A line that lets a recorder listen to both of its ways. */
final class RecordedLine implements MediaLink {
  private final MediaLink line;
  private final StreamRecorder recorder;

  RecordedLine(MediaLink line, StreamRecorder recorder) {
    this.line = line;
    this.recorder = recorder;
  }

  @Override
  public AudioFormat format() {
    return line.format();
  }

  @Override
  public void start(MediaListener listener) {
    line.start(new Ears(listener));
  }

  @Override
  public void send(byte[] audio) {
    recorder.sent(this, audio);
    line.send(audio);
  }

  @Override
  public void mark(String name) {
    line.mark(name);
  }

  @Override
  public void clear() {
    recorder.cleared(this);
    line.clear();
  }

  @Override
  public void close() {
    recorder.gone(this);
    line.close();
  }

  /** Tells the recorder first: the array is the listener's afterwards. */
  private final class Ears implements MediaListener {
    private final MediaListener listener;

    Ears(MediaListener listener) {
      this.listener = listener;
    }

    @Override
    public void audio(byte[] frame) {
      recorder.heard(RecordedLine.this, frame);
      listener.audio(frame);
    }

    @Override
    public void markReturned(String name) {
      listener.markReturned(name);
    }

    @Override
    public void keypad(char digit) {
      listener.keypad(digit);
    }

    @Override
    public void closed(LineEnd end) {
      recorder.gone(RecordedLine.this);
      listener.closed(end);
    }
  }
}
