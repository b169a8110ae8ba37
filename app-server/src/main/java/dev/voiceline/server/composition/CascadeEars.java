package dev.voiceline.server.composition;

import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import java.util.ArrayList;
import java.util.List;

/**
 * A recognizer under the name that the settings give it, which listens for the line's words as
 * well.
 *
 * @param terms what is listened for in every call
 */
record CascadeEars(String name, List<String> terms, SpeechToText vendor) implements SpeechToText {
  @Override
  public TranscriptionTraits traits() {
    return vendor.traits();
  }

  @Override
  public Transcription open(Listening listening, TranscriptionListener listener) {
    return new Expecting(vendor.open(more(listening), listener));
  }

  private Listening more(Listening listening) {
    List<String> all = new ArrayList<>(listening.terms());
    all.addAll(terms);
    return new Listening(listening.languages(), all, listening.patience());
  }

  /** Words of the line stay words of the line, whatever else is listened for. */
  private final class Expecting implements Transcription {
    private final Transcription transcription;

    Expecting(Transcription transcription) {
      this.transcription = transcription;
    }

    @Override
    public void hear(byte[] audio) {
      transcription.hear(audio);
    }

    @Override
    public void flush() {
      transcription.flush();
    }

    @Override
    public void expect(Listening listening) {
      transcription.expect(more(listening));
    }

    @Override
    public void unheard() {
      transcription.unheard();
    }

    @Override
    public void close() {
      transcription.close();
    }
  }
}
