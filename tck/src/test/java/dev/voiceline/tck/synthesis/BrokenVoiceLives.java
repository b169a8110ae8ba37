package dev.voiceline.tck.synthesis;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.tck.Breaks;
import java.util.List;

/**
 * Voices that last, fail or end wrongly, one fault each. They are no tests of their own: {@link
 * BrokenVoicesTest} runs them.
 */
final class BrokenVoiceLives {
  private BrokenVoiceLives() {}

  @Breaks("TTS-07")
  static final class FallsAsleep extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onQuiet() {}
      };
    }
  }

  @Breaks("TTS-07")
  static final class TakesTooMuchAtOnce extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        List<SpeechId> speakable() {
          return speeches.size() > 4 ? List.copyOf(speeches.keySet()) : super.speakable();
        }
      };
    }
  }

  @Breaks("TTS-08")
  static final class EndsWithoutSayingWhy extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void fail(ConversationFailure failure) {
          tellUnspoken(failure);
          finish();
        }
      };
    }
  }

  @Breaks("TTS-08")
  static final class SurvivesItsEnd extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void fail(ConversationFailure failure) {
          tellUnspoken(failure);
          listener.failed(failure);
        }
      };
    }
  }

  @Breaks("TTS-08")
  static final class ForgetsTheUnspoken extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void tellUnspoken(ConversationFailure failure) {
          speeches.clear();
        }
      };
    }
  }

  @Breaks("TTS-08")
  static final class EndsOnComplaints extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onComplaint() {
          super.onComplaint();
          finish();
        }
      };
    }
  }

  @Breaks("TTS-08")
  static final class TellsClosedTwice extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void finish() {
          boolean again = isClosed();
          super.finish();
          if (again) {
            listener.closed();
          }
        }
      };
    }
  }

  @Breaks("TTS-09")
  static final class EndsOnGarbage extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onGarbage() {
          finish();
        }
      };
    }
  }

  @Breaks("TTS-10")
  static final class PrintsItsText extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        public String toString() {
          return "Voice[" + far.received() + "]";
        }
      };
    }
  }

  @Breaks("TTS-10")
  static final class LetsItBeKept extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        boolean asksToKeepNothing() {
          return false;
        }
      };
    }
  }
}
