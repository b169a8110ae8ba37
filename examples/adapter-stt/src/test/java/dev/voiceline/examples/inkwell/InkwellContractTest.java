package dev.voiceline.examples.inkwell;

import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.LeakContract;
import dev.voiceline.tck.transcription.EarLifeContract;
import dev.voiceline.tck.transcription.HearingContract;
import dev.voiceline.tck.transcription.TranscriptionBench;
import org.junit.jupiter.api.Nested;

/** The adapter keeps all rules of a recognizer, over real sockets. */
class InkwellContractTest {
  @Nested
  class Hearing extends HearingContract {
    @Override
    protected TranscriptionBench newBench() throws Exception {
      return new InkwellBench();
    }
  }

  @Nested
  class Life extends EarLifeContract {
    @Override
    protected TranscriptionBench newBench() throws Exception {
      return new InkwellBench();
    }
  }

  @Nested
  class Leaks extends LeakContract {
    @Override
    protected LeakBench newBench() throws Exception {
      return new ManyCalls();
    }
  }
}
