package dev.voiceline.server.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import dev.voiceline.core.synthesis.TextToSpeech;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who speaks for an agent, in a language. */
class CascadeSpeechTest {
  private static final Map<String, String> BOTH =
      Map.of("marin", "thalia-en", "es", "celeste-es", "cedar.es", "javier-es");

  private static String speaks(String voice, String language) {
    Voicing asked = new Voicing(word(voice), word(language));
    return new CascadeSpeech("aura", BOTH, new Vendor()).sound(asked);
  }

  private static Optional<String> word(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }

  @Test
  void theLanguageCountsForMoreThanTheVoiceOfTheAgent() {
    assertThat(speaks("marin", "")).isEqualTo("thalia-en");
    assertThat(speaks("marin", "es")).isEqualTo("celeste-es");
  }

  @Test
  void aVoiceMayHaveOneOfItsOwnForALanguage() {
    assertThat(speaks("cedar", "es")).isEqualTo("javier-es");
  }

  @Test
  void whatNobodyNamesIsAsTheAgentAndTheVendorSay() {
    assertThat(speaks("marin", "fr")).isEqualTo("thalia-en");
    assertThat(speaks("cedar", "en")).isEqualTo("usual");
  }

  /** Says whom it was asked for. */
  private record Vendor() implements TextToSpeech {
    @Override
    public String name() {
      return "vendor";
    }

    @Override
    public SynthesisTraits traits() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String sound(Voicing voicing) {
      return voicing.voice().orElse("usual");
    }

    @Override
    public Synthesis open(Voicing voicing, SynthesisListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
