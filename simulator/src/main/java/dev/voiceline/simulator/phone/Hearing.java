package dev.voiceline.simulator.phone;

import dev.voiceline.core.scripted.HeardCharacter;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.simulator.phone.media.Frames;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes utterances out of what is played: text from the tones, bounds from the loudness. Belongs to
 * the call's serial.
 */
final class Hearing {
  private final ToneEar ear = new ToneEar();
  private final long pauseMs;
  private final Consumer<String> partly;
  private final Consumer<Heard> whole;
  private boolean speaking;
  private long startMs;
  private long endMs;

  /**
   * An ear.
   *
   * @param pauseMs the silence that ends an utterance
   * @param partly is told the text so far, with every piece of it
   * @param whole is told the utterances
   */
  Hearing(long pauseMs, Consumer<String> partly, Consumer<Heard> whole) {
    this.pauseMs = pauseMs;
    this.partly = partly;
    this.whole = whole;
  }

  /** 20 ms that begin at a time. */
  void frame(byte[] frame, boolean audible, long atMs) {
    List<HeardCharacter> more = ear.hear(frame);
    long frameEnd = atMs + Frames.MILLIS;
    if (audible) {
      if (!speaking) {
        speaking = true;
        startMs = atMs;
      }
      endMs = frameEnd;
    }
    if (!more.isEmpty()) {
      partly.accept(ear.text());
    }
    if (speaking && frameEnd - endMs >= pauseMs) {
      finish();
    }
  }

  /** The line is gone: what was heard last is an utterance, pause or not. */
  void finish() {
    String text = ear.text().strip();
    ear.forget();
    speaking = false;
    if (!text.isEmpty()) {
      whole.accept(new Heard(text, startMs, endMs, Heard.Source.AGENT));
    }
  }
}
