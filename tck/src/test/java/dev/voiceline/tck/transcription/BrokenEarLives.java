package dev.voiceline.tck.transcription;

import dev.voiceline.core.transcription.Words;
import dev.voiceline.tck.Breaks;

/**
 * Recognizers that last, fail or end wrongly, one fault each. They are no tests of their own:
 * {@link BrokenEarsTest} runs them.
 */
final class BrokenEarLives {
  private BrokenEarLives() {}

  @Breaks("STT-07")
  static final class FallsAsleep extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onQuiet() {}
      };
    }
  }

  @Breaks("STT-08")
  static final class CallsARefusalRetryable extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onRefused() {
          onLost();
        }
      };
    }
  }

  @Breaks("STT-08")
  static final class CallsALossFatal extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onLost() {
          onRefused();
        }
      };
    }
  }

  @Breaks("STT-08")
  static final class EndsWithAComplaint extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onComplaint() {
          super.onComplaint();
          finish();
        }
      };
    }
  }

  @Breaks("STT-08")
  static final class TellsClosedTwice extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void finish() {
          super.finish();
          listener.closed();
        }
      };
    }
  }

  @Breaks("STT-08")
  static final class FlushesAfterTheEnd extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        public void flush() {
          super.flush();
          if (isClosed()) {
            listener.flushed();
          }
        }
      };
    }
  }

  @Breaks("STT-09")
  static final class StumblesOverGarbage extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onGarbage() {
          onLost();
        }
      };
    }
  }

  @Breaks("STT-11")
  static final class TellsOnlyWords extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onNoWords() {}
      };
    }
  }

  @Breaks("STT-10")
  static final class LetsTheVendorKeepIt extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        boolean asksToKeepNothing() {
          return false;
        }
      };
    }
  }

  @Breaks("STT-10")
  static final class PrintsWhatWasSaid extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        private String said = "";

        @Override
        void onFrozen(Words words) {
          said = words.text();
          super.onFrozen(words);
        }

        @Override
        public String toString() {
          return said;
        }
      };
    }
  }
}
