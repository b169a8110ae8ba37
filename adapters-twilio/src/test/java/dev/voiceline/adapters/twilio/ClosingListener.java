package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaListener;

/** Closes the line in the middle of being told, before it takes its note. */
record ClosingListener(TestLine line, LineNotes notes) implements MediaListener {
  @Override
  public void audio(byte[] frame) {
    line.link().close();
    notes.audio(frame);
  }

  @Override
  public void markReturned(String name) {
    notes.markReturned(name);
  }

  @Override
  public void keypad(char digit) {
    notes.keypad(digit);
  }

  @Override
  public void closed(LineEnd end) {
    notes.closed(end);
  }
}
