package dev.voiceline.tck.transcription;

import dev.voiceline.core.transcription.Words;
import dev.voiceline.tck.Breaks;

/**
 * Recognizers that write down wrongly, one fault each. They are no tests of their own: {@link
 * BrokenEarsTest} runs them.
 */
final class BrokenHearing {
  private BrokenHearing() {}

  @Breaks("STT-01")
  static final class TellsReadyTwice extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onAccepted() {
          super.onAccepted();
          listener.ready();
        }
      };
    }
  }

  @Breaks("STT-01")
  static final class LosesWhatComesEarly extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onAccepted() {
          listener.ready();
          far.connect(0);
          openWithout();
        }
      };
    }
  }

  @Breaks("STT-02")
  static final class ChangesAudio extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void send(byte[] audio) {
          byte[] changed = audio.clone();
          if (changed.length > 1) {
            changed[1] ^= 1;
          }
          super.send(changed);
        }
      };
    }
  }

  @Breaks("STT-02")
  static final class ReplaysEverything extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        long oldestMs(long endMs) {
          return 0;
        }
      };
    }
  }

  @Breaks("STT-03")
  static final class FreezesTwice extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onTurn(Words words) {
          listener.turnOver(words);
          if (words.text().startsWith("the left")) {
            listener.frozen(words);
          }
        }
      };
    }
  }

  @Breaks("STT-03")
  static final class TellsNothingInBetween extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onInterim(String text, long from, long to) {}
      };
    }
  }

  @Breaks("STT-04")
  static final class CountsFromTheFirstWord extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onFrozen(Words words) {
          long begin = words.from().toMillis();
          boolean late = begin == 1_000;
          listener.frozen(late ? words(words.text(), 0, words.to().toMillis() - begin) : words);
        }
      };
    }
  }

  @Breaks("STT-04")
  static final class CountsAnewWithEachConnection extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onFrozen(Words words) {
          boolean again = words.text().equals("again") && far.received().size() > 1;
          long begin = words.from().toMillis() + (again ? 1_000 : 0);
          listener.frozen(words(words.text(), begin, words.to().toMillis() + (again ? 1_000 : 0)));
        }
      };
    }
  }

  @Breaks("STT-05")
  static final class EndsTurnsWithOtherWords extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onTurn(Words words) {
          String first = words.text().split(" ", 2)[0];
          listener.turnOver(words(first, words.from().toMillis(), words.to().toMillis()));
        }
      };
    }
  }

  @Breaks("STT-05")
  static final class EndsTurnsWithSilence extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onOver(String text, long from, long to) {
          super.onOver(text, from, to);
          listener.turnOver(words("", from, to));
        }
      };
    }
  }

  @Breaks("STT-05")
  static final class NeverResumes extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onResumed() {}
      };
    }
  }

  @Breaks("STT-06")
  static final class NeverHurries extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        @Override
        void onFlush() {}
      };
    }
  }

  @Breaks("STT-06")
  static final class ForgetsTheSecondFlush extends TranscriptionKits {
    @Override
    InMemoryEar ear() {
      return new InMemoryEar() {
        private int flushes;

        @Override
        public void flush() {
          if (++flushes != 2) {
            super.flush();
          }
        }
      };
    }
  }
}
