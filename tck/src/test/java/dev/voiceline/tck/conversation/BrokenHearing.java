package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.tck.Breaks;
import java.time.Duration;

/**
 * Conversations that hear or begin wrongly, one fault each. They are no tests of their own: {@link
 * BrokenConversationsTest} runs them.
 */
final class BrokenHearing {
  private BrokenHearing() {}

  /** In memory everything happens at once, so nothing is worth waiting for. */
  abstract static class Broken extends ConversationKits {
    @Override
    Duration patience() {
      return Duration.ofMillis(50);
    }
  }

  @Breaks("CONV-01")
  static final class TellsReadyTwice extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onConfirmed() {
          super.onConfirmed();
          listener.ready();
        }
      };
    }
  }

  @Breaks("CONV-01")
  static final class ForgetsWhatCameBeforeReady extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void hold(byte[] audio) {}
      };
    }
  }

  @Breaks("CONV-02")
  static final class LosesAudio extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        private int frames;

        @Override
        public void hear(byte[] audio) {
          if (++frames % 30 != 0) {
            super.hear(audio);
          }
        }
      };
    }
  }

  @Breaks("CONV-11")
  static final class ForgetsTheHistory extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void restore(Exchange exchange) {}
      };
    }
  }

  @Breaks("CONV-11")
  static final class GreetsAgain extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onConfirmed() {
          super.onConfirmed();
          if (!brief.history().isEmpty()) {
            ask();
          }
        }
      };
    }
  }

  @Breaks("CONV-12")
  static final class NamesWordsAnew extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onUnderstood(UtteranceId utterance, String words) {
          super.onUnderstood(new UtteranceId("new"), words);
        }
      };
    }
  }

  @Breaks("CONV-12")
  static final class GivesWordsToTheLatest extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        private UtteranceId latest = new UtteranceId("none");

        @Override
        void onCallerStarts(UtteranceId utterance) {
          latest = utterance;
          super.onCallerStarts(utterance);
        }

        @Override
        void onUnderstood(UtteranceId utterance, String words) {
          super.onUnderstood(latest, words);
        }
      };
    }
  }

  @Breaks("CONV-12")
  static final class CountsTheSilenceAsSpeech extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onCallerStops(UtteranceId utterance, Duration spoken) {
          super.onCallerStops(utterance, spoken.plusMillis(500));
        }
      };
    }
  }

  @Breaks("CONV-12")
  static final class MeasuresSpeechByTheClock extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        private long startedAt;

        @Override
        void onCallerStarts(UtteranceId utterance) {
          startedAt = System.nanoTime();
          super.onCallerStarts(utterance);
        }

        @Override
        void onCallerStops(UtteranceId utterance, Duration spoken) {
          super.onCallerStops(utterance, Duration.ofNanos(System.nanoTime() - startedAt));
        }
      };
    }
  }

  @Breaks("CONV-12")
  static final class TellsUnclearWordsAsBlank extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        void onNotUnderstood(UtteranceId utterance) {
          onUnderstood(utterance, "");
        }
      };
    }
  }

  @Breaks("CONV-13")
  static final class RemembersCoughs extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void disregard(UtteranceId utterance) {}
      };
    }
  }

  @Breaks("CONV-13")
  static final class AnswersCoughs extends Broken {
    @Override
    InMemoryConversation conversation() {
      return new InMemoryConversation() {
        @Override
        public void disregard(UtteranceId utterance) {
          super.disregard(utterance);
          ask();
        }
      };
    }
  }
}
