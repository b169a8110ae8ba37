package dev.voiceline.tck.media;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.tck.Breaks;
import java.time.Duration;
import java.util.function.Consumer;

/** Lines with one fault each. They are no tests of their own: {@link BrokenLinesTest} runs them. */
final class BrokenLines {
  private BrokenLines() {}

  /** In memory everything happens at once, so nothing is worth waiting for. */
  abstract static class Broken extends MediaLinkContract {
    abstract InMemoryLine line();

    @Override
    protected final MediaBench newBench() {
      return new InMemoryLineBench(line(), Duration.ofMillis(50));
    }
  }

  @Breaks("MEDIA-01")
  static final class ChangesAudio extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        private int frames;

        @Override
        void frameOut(byte[] frame) {
          if (++frames == 5) {
            frame[7] ^= 1;
          }
          super.frameOut(frame);
        }
      };
    }
  }

  @Breaks("MEDIA-01")
  static final class SendsRaggedFrames extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        public void send(byte[] audio) {
          if (!ended()) {
            caller.receives(audio);
          }
        }
      };
    }
  }

  @Breaks("MEDIA-02")
  static final class ReturnsMarksEarly extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        public void mark(String name) {
          if (!ended()) {
            markPlayed(name);
          }
        }
      };
    }
  }

  @Breaks("MEDIA-02")
  static final class KeepsTheRestAtMarks extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        void completeRest() {}
      };
    }
  }

  @Breaks("MEDIA-02")
  static final class ReturnsMarksTwice extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        void markPlayed(String name) {
          super.markPlayed(name);
          super.markPlayed(name);
        }
      };
    }
  }

  @Breaks("MEDIA-03")
  static final class DoesNotClear extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        public void clear() {}
      };
    }
  }

  @Breaks("MEDIA-03")
  static final class KeepsTheRestAtClear extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        public void clear() {
          if (!ended()) {
            caller.clears();
          }
        }
      };
    }
  }

  @Breaks("MEDIA-04")
  static final class IsMuteAfterClear extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        private boolean mute;

        @Override
        public void clear() {
          super.clear();
          mute = true;
        }

        @Override
        void frameOut(byte[] frame) {
          if (!mute) {
            super.frameOut(frame);
          }
        }
      };
    }
  }

  @Breaks("MEDIA-05")
  static final class LosesFrames extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        private int frames;

        @Override
        void frameIn(byte[] frame, int lostBefore) {
          if (++frames % 10 != 0) {
            super.frameIn(frame, lostBefore);
          }
        }
      };
    }
  }

  @Breaks("MEDIA-05")
  static final class PullsGapsTogether extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        void frameIn(byte[] frame, int lostBefore) {
          super.frameIn(frame, 0);
        }
      };
    }
  }

  @Breaks("MEDIA-05")
  static final class ForgetsWhatCameBeforeStart extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        void tell(Consumer<MediaListener> event) {
          if (started()) {
            super.tell(event);
          }
        }
      };
    }
  }

  @Breaks("MEDIA-06")
  static final class RepeatsDigits extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        void digitIn(char digit) {
          super.digitIn(digit);
          super.digitIn(digit);
        }
      };
    }
  }

  @Breaks("MEDIA-07")
  static final class ClosesTwice extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        void end(LineEnd how) {
          boolean again = ended();
          super.end(how);
          if (again) {
            tell(told -> told.closed(how));
          }
        }
      };
    }
  }

  @Breaks("MEDIA-07")
  static final class KeepsQuietAboutLoss extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        void lost() {}
      };
    }
  }

  @Breaks("MEDIA-07")
  static final class TalksAfterClosed extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        void hungUp() {
          super.hungUp();
          digitIn('1');
        }
      };
    }
  }

  @Breaks("MEDIA-08")
  static final class ThrowsAfterTheEnd extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        public void send(byte[] audio) {
          if (ended()) {
            throw new IllegalStateException("closed");
          }
          super.send(audio);
        }
      };
    }
  }

  @Breaks("MEDIA-08")
  static final class PlaysAfterTheEnd extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        public void send(byte[] audio) {
          if (ended()) {
            caller.receives(audio);
          }
          super.send(audio);
        }
      };
    }
  }

  @Breaks("MEDIA-09")
  static final class EndsOnGarbage extends Broken {
    @Override
    InMemoryLine line() {
      return new InMemoryLine() {
        @Override
        void garbageIn() {
          end(LineEnd.PROTOCOL_BROKEN);
        }
      };
    }
  }
}
