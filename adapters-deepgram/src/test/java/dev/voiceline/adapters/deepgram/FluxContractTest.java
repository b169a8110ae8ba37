package dev.voiceline.adapters.deepgram;

import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.LeakContract;
import dev.voiceline.tck.transcription.EarLifeContract;
import dev.voiceline.tck.transcription.HearingContract;
import dev.voiceline.tck.transcription.TranscriptionBench;
import org.junit.jupiter.api.Nested;

/** The adapter keeps all rules of a recognizer with Flux, over real sockets. */
class FluxContractTest {
  @Nested
  class Hearing extends HearingContract {
    @Override
    protected TranscriptionBench newBench() {
      return new ListeningBench("flux-general-en");
    }
  }

  @Nested
  class Life extends EarLifeContract {
    @Override
    protected TranscriptionBench newBench() {
      return new ListeningBench("flux-general-en");
    }
  }

  @Nested
  class Leaks extends LeakContract {
    @Override
    protected LeakBench newBench() {
      return ManyCalls.listenedToBy("flux-general-en");
    }
  }
}
