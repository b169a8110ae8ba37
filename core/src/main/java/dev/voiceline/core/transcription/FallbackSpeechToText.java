package dev.voiceline.core.transcription;

import dev.voiceline.core.conversation.PartChange.Part;
import dev.voiceline.core.health.Lineup;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Several recognizers as one. When the one that listens cannot be had, or fails in mid-call, the
 * next one goes on: it hears what was said since the last frozen words, at most three seconds of
 * it; times and an open turn go on. What all calls have learned decides who is asked first. Safe
 * for use by any thread.
 */
public final class FallbackSpeechToText implements SpeechToText {
  private final Lineup<SpeechToText> recognizers;
  private final Duration opensWithin;
  private final Timers timers;

  /**
   * Joins recognizers.
   *
   * @param recognizers the preferred one first; their names differ
   * @param opensWithin after which one that is not ready counts as failed
   * @param health shared by all calls
   * @throws IllegalArgumentException when there is none, two have one name, or two take different
   *     formats: a line cannot change its own
   */
  public FallbackSpeechToText(
      List<SpeechToText> recognizers, Duration opensWithin, ProviderHealth health, Timers timers) {
    this.recognizers = new Lineup<>(Part.EARS, recognizers, SpeechToText::name, health);
    this.opensWithin = opensWithin;
    this.timers = timers;
    for (SpeechToText each : recognizers) {
      if (each.traits().format() != this.recognizers.first().traits().format()) {
        throw new IllegalArgumentException(
            "The recognizer %s cannot stand in for %s: it takes %s, and not %s."
                .formatted(
                    each.name(),
                    name(),
                    each.traits().format(),
                    this.recognizers.first().traits().format()));
      }
    }
  }

  /** The preferred one's. */
  @Override
  public String name() {
    return recognizers.name();
  }

  /**
   * The preferred one's, with the time of the slowest. They hold also while another one listens: if
   * that tells pauses only, a pause that lasts is told as the end of a turn.
   */
  @Override
  public TranscriptionTraits traits() {
    TranscriptionTraits traits = recognizers.first().traits();
    return new TranscriptionTraits(
        traits.format(),
        traits.endsTurns(),
        traits.foresees(),
        traits.flushes(),
        traits.adapts(),
        recognizers.all().stream()
            .map(each -> each.traits().finalWithin())
            .max(Comparator.naturalOrder())
            .orElseThrow());
  }

  @Override
  public Transcription open(Listening listening, TranscriptionListener listener) {
    RelayedTranscription relayed =
        new RelayedTranscription(recognizers, traits(), opensWithin, timers, listening, listener);
    relayed.begin();
    return relayed;
  }

  @Override
  public String toString() {
    return "FallbackSpeechToText" + recognizers.names();
  }
}
