package dev.voiceline.tck.recording;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingRefusal;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.Breaks;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Recordings with one fault each. They are no tests of their own: {@link BrokenRecordingsTest} runs
 * them.
 */
final class BrokenRecordings {
  private BrokenRecordings() {}

  abstract static class Broken extends RecordingsContract {
    abstract InMemoryRecordings recordings();

    @Override
    protected final RecordingBench newBench() {
      return new InMemoryRecordingBench(recordings(), Duration.ofSeconds(2));
    }
  }

  @Breaks("REC-01")
  static final class MixesUpTheSides extends Broken {
    @Override
    InMemoryRecordings recordings() {
      return new InMemoryRecordings() {
        @Override
        InMemoryTape newTape(AudioFormat format) {
          return new InMemoryTape(format) {
            @Override
            public void append(byte[] caller, byte[] agent) {
              // Linear audio alone: other rules look at a side of the other.
              boolean linear = format == AudioFormat.PCM16_24K;
              super.append(linear ? agent : caller, linear ? caller : agent);
            }
          };
        }
      };
    }
  }

  @Breaks("REC-02")
  static final class WaitsForTheDisk extends Broken {
    @Override
    InMemoryRecordings recordings() {
      return new InMemoryRecordings() {
        @Override
        InMemoryTape newTape(AudioFormat format) {
          return new InMemoryTape(format) {
            @Override
            public void append(byte[] caller, byte[] agent) {
              new Await(Duration.ofSeconds(20)).until("the disk goes on", () -> !stands);
              super.append(caller, agent);
            }
          };
        }
      };
    }
  }

  @Breaks("REC-03")
  static final class WritesAtTheEnd extends Broken {
    @Override
    InMemoryRecordings recordings() {
      return new InMemoryRecordings() {
        @Override
        InMemoryTape newTape(AudioFormat format) {
          return new InMemoryTape(format) {
            @Override
            void dies() {
              if (!facts().complete()) {
                lose();
              }
            }
          };
        }
      };
    }
  }

  @Breaks("REC-04")
  static final class RecordsOn extends Broken {
    @Override
    InMemoryRecordings recordings() {
      return new InMemoryRecordings() {
        @Override
        InMemoryTape newTape(AudioFormat format) {
          return new InMemoryTape(format) {
            @Override
            boolean silencedBy(boolean pause) {
              return false;
            }
          };
        }
      };
    }
  }

  @Breaks("REC-05")
  static final class HashesSomethingElse extends Broken {
    @Override
    InMemoryRecordings recordings() {
      return new InMemoryRecordings() {
        @Override
        InMemoryTape newTape(AudioFormat format) {
          return new InMemoryTape(format) {
            @Override
            String hash(byte[] audio) {
              return super.hash(Arrays.copyOf(audio, audio.length / 2));
            }
          };
        }
      };
    }
  }

  @Breaks("REC-06")
  static final class PlaysAnything extends Broken {
    @Override
    InMemoryRecordings recordings() {
      return new InMemoryRecordings() {
        @Override
        boolean isBroken() {
          return false;
        }
      };
    }
  }

  @Breaks("REC-07")
  static final class KeepsInClear extends Broken {
    @Override
    InMemoryRecordings recordings() {
      return new InMemoryRecordings() {
        @Override
        byte[] seal(byte[] clear) {
          return clear;
        }
      };
    }
  }

  @Breaks("REC-08")
  static final class OnlyHidesWhatIsDeleted extends Broken {
    @Override
    InMemoryRecordings recordings() {
      return new InMemoryRecordings() {
        @Override
        public CompletionStage<Void> delete(CallId call, String recordingId) {
          return CompletableFuture.completedFuture(null);
        }
      };
    }
  }

  @Breaks("REC-09")
  static final class KeepsTheFirst extends Broken {
    @Override
    InMemoryRecordings recordings() {
      return new InMemoryRecordings() {
        private int stored;

        @Override
        byte[] replacing(byte[] bytes) {
          return stored++ == 0 ? bytes : new byte[0];
        }
      };
    }
  }

  @Breaks("REC-10")
  static final class DoesNotSayWhy extends Broken {
    @Override
    InMemoryRecordings recordings() {
      return new InMemoryRecordings() {
        @Override
        IOException refusal(RecordingRefusal.Why why) {
          return new IOException("it does not play");
        }
      };
    }
  }
}
