package dev.voiceline.core.cascade.voice;

import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.time.Timers.Alarm;
import java.util.ArrayList;
import java.util.List;

/** One thing that is spoken, from its first piece to its end. */
public final class Speech {
  final SpeechListener listener;
  final List<String> pieces = new ArrayList<>();
  SpeechId id;
  Alarm silence = () -> {};
  boolean ended;
  boolean audible;
  boolean again;

  Speech(SpeechId id, SpeechListener listener) {
    this.id = id;
    this.listener = listener;
  }

  /** Whether anything was handed to the voice. */
  public boolean isBegun() {
    return !pieces.isEmpty();
  }
}
