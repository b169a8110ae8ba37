package dev.voiceline.adapters.store.recording;

import java.io.IOException;

/** It is not here, or its key is gone. */
final class NoSuchRecording extends IOException {
  private static final long serialVersionUID = 1L;

  NoSuchRecording(String sentence) {
    super(sentence);
  }

  static NoSuchRecording unknown() {
    return new NoSuchRecording("there is no such recording");
  }
}
