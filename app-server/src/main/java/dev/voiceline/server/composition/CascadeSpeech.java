package dev.voiceline.server.composition;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import dev.voiceline.core.synthesis.TextToSpeech;
import java.util.Map;
import java.util.Optional;

/**
 * A voice under the name that the settings give it. Agents name voices of the realtime model, which
 * mean nothing here: the settings say what they are called, and who speaks which language.
 *
 * @param voices by the two letters of a language, by an agent's voice, or by both, such as {@code
 *     marin.es}
 */
record CascadeSpeech(String name, Map<String, String> voices, TextToSpeech vendor)
    implements TextToSpeech {
  @Override
  public SynthesisTraits traits() {
    return vendor.traits();
  }

  @Override
  public String sound(Voicing voicing) {
    return vendor.sound(ours(voicing));
  }

  @Override
  public Synthesis open(Voicing voicing, SynthesisListener listener) {
    return vendor.open(ours(voicing), listener);
  }

  /**
   * An agent's voice may speak one language only, and callers change it: so the language counts for
   * more than the agent's voice, unless that has one of its own for the language.
   */
  private Voicing ours(Voicing voicing) {
    Optional<String> both =
        voicing
            .voice()
            .flatMap(own -> voicing.language().flatMap(spoken -> named(own + "." + spoken)));
    Optional<String> voice =
        both.or(() -> voicing.language().flatMap(this::named))
            .or(() -> voicing.voice().flatMap(this::named));
    return new Voicing(voice, voicing.language());
  }

  private Optional<String> named(String key) {
    return Optional.ofNullable(voices.get(key));
  }
}
