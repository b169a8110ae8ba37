package dev.voiceline.tck.synthesis;

import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/** All kits on the same voice in memory. */
abstract class SynthesisKits {
  abstract InMemoryVoice voice();

  /** In memory everything happens at once, so nothing is worth waiting for. */
  Duration patience() {
    return Duration.ofMillis(50);
  }

  @Nested
  class Speaking extends SpeakingContract {
    @Override
    protected SynthesisBench newBench() {
      return new Bench(voice(), patience());
    }
  }

  @Nested
  class Life extends VoiceLifeContract {
    @Override
    protected SynthesisBench newBench() {
      return new Bench(voice(), patience());
    }
  }

  private record Bench(InMemoryVoice voice, Duration patience) implements SynthesisBench {
    @Override
    public SynthesisTraits traits() {
      return new SynthesisTraits(InMemorySpeaker.FORMAT, true, true, 1_000);
    }

    @Override
    public Synthesis open(SynthesisListener listener) {
      return voice.open(listener);
    }

    @Override
    public SpeakingEnd otherSide() {
      return voice.far;
    }

    @Override
    public String understood(byte[] audio) {
      return InMemorySpeaker.understood(audio);
    }

    @Override
    public void close() {
      voice.close();
    }
  }
}
