package dev.voiceline.core.synthesis;

import dev.voiceline.core.conversation.Voicing;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A vendor among several that speak.
 *
 * @param vendor who
 * @param voicing how it sounds when the agent is to sound in some way: vendors do not know each
 *     other's voices by name
 */
public record Speaker(TextToSpeech vendor, UnaryOperator<Voicing> voicing) {
  /** One that knows the names of voices that the agent uses. */
  public static Speaker asAsked(TextToSpeech vendor) {
    return new Speaker(vendor, UnaryOperator.identity());
  }

  /** One that speaks with the voice of its own settings, in the language that is asked for. */
  public static Speaker withItsOwnVoice(TextToSpeech vendor) {
    return new Speaker(vendor, asked -> new Voicing(Optional.empty(), asked.language()));
  }

  Synthesis open(Voicing asked, SynthesisListener listener) {
    return vendor.open(voicing.apply(asked), listener);
  }

  String sound(Voicing asked) {
    return vendor.name() + ": " + vendor.sound(voicing.apply(asked));
  }
}
