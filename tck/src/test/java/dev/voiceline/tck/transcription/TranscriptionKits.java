package dev.voiceline.tck.transcription;

import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/** All kits on the same recognizer in memory. */
abstract class TranscriptionKits {
  abstract InMemoryEar ear();

  /** In memory everything happens at once; only a test that speaks while it waits takes a while. */
  Duration patience() {
    return Duration.ofMillis(400);
  }

  @Nested
  class Hearing extends HearingContract {
    @Override
    protected TranscriptionBench newBench() {
      return new Bench(ear(), patience());
    }
  }

  @Nested
  class Life extends EarLifeContract {
    @Override
    protected TranscriptionBench newBench() {
      return new Bench(ear(), patience());
    }
  }

  private record Bench(InMemoryEar ear, Duration patience) implements TranscriptionBench {
    @Override
    public TranscriptionTraits traits() {
      return new TranscriptionTraits(
          InMemoryListener.FORMAT, true, true, true, false, Duration.ofMillis(10));
    }

    @Override
    public Transcription open(TranscriptionListener listener) {
      return ear.open(listener);
    }

    @Override
    public ListeningEnd otherSide() {
      return ear.far;
    }

    @Override
    public byte[] saying(String words) {
      return InMemoryListener.saying(words);
    }

    @Override
    public void close() {
      ear.close();
    }
  }
}
