package dev.voiceline.adapters.deepgram;

import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.LeakContract;
import dev.voiceline.tck.synthesis.SpeakingContract;
import dev.voiceline.tck.synthesis.SynthesisBench;
import dev.voiceline.tck.synthesis.VoiceLifeContract;
import org.junit.jupiter.api.Nested;

/** Aura keeps all rules of a voice, over real sockets. */
class AuraContractTest {
  @Nested
  class Speaking extends SpeakingContract {
    @Override
    protected SynthesisBench newBench() {
      return new SpeakingBench();
    }
  }

  @Nested
  class Life extends VoiceLifeContract {
    @Override
    protected SynthesisBench newBench() {
      return new SpeakingBench();
    }
  }

  @Nested
  class Leaks extends LeakContract {
    @Override
    protected LeakBench newBench() {
      return ManyCalls.spokenTo();
    }
  }
}
