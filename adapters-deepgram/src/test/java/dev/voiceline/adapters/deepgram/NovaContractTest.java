package dev.voiceline.adapters.deepgram;

import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.LeakContract;
import dev.voiceline.tck.transcription.EarLifeContract;
import dev.voiceline.tck.transcription.HearingContract;
import dev.voiceline.tck.transcription.TranscriptionBench;
import org.junit.jupiter.api.Nested;

/** The adapter keeps all rules of a recognizer with Nova, over real sockets. */
class NovaContractTest {
  @Nested
  class Hearing extends HearingContract {
    @Override
    protected TranscriptionBench newBench() {
      return new ListeningBench("nova-3-medical");
    }
  }

  @Nested
  class Life extends EarLifeContract {
    @Override
    protected TranscriptionBench newBench() {
      return new ListeningBench("nova-3-medical");
    }
  }

  @Nested
  class Leaks extends LeakContract {
    @Override
    protected LeakBench newBench() {
      return ManyCalls.listenedToBy("nova-3-medical");
    }
  }
}
