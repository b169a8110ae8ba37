package dev.voiceline.core.synthesis;

import dev.voiceline.core.conversation.PartChange.Part;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.health.Lineup;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Several voices as one. When the one that speaks cannot be had, or fails in mid-call, the next one
 * says what was not said yet: from the word on that was cut off, as far as it is known. What all
 * calls have learned decides who is asked first. Safe for use by any thread.
 */
public final class FallbackTextToSpeech implements TextToSpeech {
  /**
   * After which a voice that was given words and is silent is left, unless something else is asked
   * for: far more than usual, and half of what a cascade waits for a voice.
   */
  public static final Duration SOUNDS_WITHIN = Duration.ofSeconds(2);

  private final Lineup<Speaker> speakers;
  private final Duration opensWithin;
  private final Duration soundsWithin;
  private final Timers timers;

  /**
   * Joins voices.
   *
   * @param speakers the preferred one first; their vendors' names differ
   * @param opensWithin after which one that is not ready counts as failed
   * @param soundsWithin after which one that was given words and is silent counts as failed, if
   *     there is another one; shorter than whoever gives them waits
   * @param health shared by all calls
   * @throws IllegalArgumentException when there is none, two have one name, or two speak in
   *     different formats: a line cannot change its own
   */
  public FallbackTextToSpeech(
      List<Speaker> speakers,
      Duration opensWithin,
      Duration soundsWithin,
      ProviderHealth health,
      Timers timers) {
    this.speakers = new Lineup<>(Part.VOICE, speakers, each -> each.vendor().name(), health);
    this.opensWithin = opensWithin;
    this.soundsWithin = soundsWithin;
    this.timers = timers;
    SynthesisTraits first = preferred().traits();
    for (Speaker each : speakers) {
      SynthesisTraits traits = each.vendor().traits();
      if (traits.format() != first.format()) {
        throw new IllegalArgumentException(
            "The voice %s cannot stand in for %s: it speaks in %s, and not in %s."
                .formatted(each.vendor().name(), name(), traits.format(), first.format()));
      }
    }
  }

  /** Joins voices of which all but the first speak with the voice of their own settings. */
  public static FallbackTextToSpeech of(
      List<TextToSpeech> vendors, Duration opensWithin, ProviderHealth health, Timers timers) {
    List<Speaker> speakers = new ArrayList<>();
    for (TextToSpeech each : vendors) {
      speakers.add(speakers.isEmpty() ? Speaker.asAsked(each) : Speaker.withItsOwnVoice(each));
    }
    return new FallbackTextToSpeech(speakers, opensWithin, SOUNDS_WITHIN, health, timers);
  }

  /** The preferred one's. */
  @Override
  public String name() {
    return speakers.name();
  }

  /**
   * Pieces that all of them can speak. Places of words are told if the preferred one tells them; of
   * one that does not they are estimated.
   */
  @Override
  public SynthesisTraits traits() {
    List<SynthesisTraits> all =
        speakers.all().stream().map(each -> each.vendor().traits()).toList();
    return new SynthesisTraits(
        all.get(0).format(),
        all.stream().allMatch(SynthesisTraits::streamsText),
        all.get(0).aligns(),
        all.stream().mapToInt(SynthesisTraits::longestPiece).min().orElseThrow());
  }

  /** That of the one who would speak if a call began now. */
  @Override
  public String sound(Voicing voicing) {
    return speakers.likeliest().sound(voicing);
  }

  @Override
  public Synthesis open(Voicing voicing, SynthesisListener listener) {
    RelayedSynthesis relayed =
        new RelayedSynthesis(
            speakers, traits(), opensWithin, soundsWithin, timers, voicing, listener);
    relayed.begin();
    return relayed;
  }

  @Override
  public String toString() {
    return "FallbackTextToSpeech" + speakers.names();
  }

  private TextToSpeech preferred() {
    return speakers.first().vendor();
  }
}
