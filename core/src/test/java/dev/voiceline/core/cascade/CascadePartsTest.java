package dev.voiceline.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a cascade is made of, and what it can do. */
class CascadePartsTest {
  private final CascadeScene scene = CascadeScene.ready();

  @Test
  void oneAudioFormatIsNeededForBothDirections() {
    assertThatThrownBy(() -> new CascadeParts(new LinearEars(), scene.mind, scene.voice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a cascade has one audio format, but linear hears PCM16_24K and voice speaks PCMU_8K:"
                + " choose the same for both");
  }

  @Test
  void itCanDoWhatAConversationCan() {
    assertThat(scene.cascade.name()).isEqualTo("cascade");
    assertThat(scene.cascade.traits().format()).isEqualTo(AudioFormat.PCMU_8K);
    assertThat(scene.cascade.traits().detectsTurns()).isTrue();
    assertThat(scene.cascade.traits().truncates()).isTrue();
    assertThat(scene.cascade.traits().speaksVerbatim()).isTrue();
    assertThat(scene.cascade.traits().acceptsText()).isTrue();
    assertThat(scene.cascade.traits().endpointing())
        .isEqualTo(CascadePolicy.standard().endpointing().usual().least());
  }

  @Test
  void itSoundsLikeItsVoice() {
    Voicing cedar = new Voicing(Optional.of("cedar"), Optional.empty());
    assertThat(scene.cascade.sound(cedar)).isEqualTo("voice cedar");
  }

  private static final class LinearEars implements SpeechToText {
    @Override
    public String name() {
      return "linear";
    }

    @Override
    public TranscriptionTraits traits() {
      return new TranscriptionTraits(
          AudioFormat.PCM16_24K, true, true, true, true, Duration.ofMillis(300));
    }

    @Override
    public Transcription open(Listening listening, TranscriptionListener listener) {
      throw new AssertionError("nobody listens to it");
    }
  }
}
