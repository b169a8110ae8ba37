package dev.voiceline.tck.cascade;

import dev.voiceline.core.cascade.CascadeParts;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import java.time.Duration;

/**
 * All parts of a cascade in the hands of a test, in a time that stands still.
 *
 * @param ears stands in front of the recognizer
 * @param mind the model
 * @param voice the voice
 * @param time moves when the test says so
 */
public record PlayedParts(PlayedEars ears, PlayedMind mind, PlayedVoice voice, VirtualTime time) {
  /** Fresh ones. */
  public PlayedParts() {
    this(new PlayedEars(), new PlayedMind(), new PlayedVoice(), new VirtualTime());
  }

  /** As a cascade takes them; of its recognizer only the traits matter. */
  public CascadeParts parts() {
    return new CascadeParts(new Unheard(), mind, voice);
  }

  private static final class Unheard implements SpeechToText {
    @Override
    public String name() {
      return "played-ears";
    }

    @Override
    public TranscriptionTraits traits() {
      return new TranscriptionTraits(
          AudioFormat.PCMU_8K, true, true, true, true, Duration.ofMillis(300));
    }

    @Override
    public Transcription open(Listening listening, TranscriptionListener listener) {
      throw new IllegalStateException("the ear stands in front of the recognizer");
    }
  }
}
