package dev.voiceline.tck.cascade;

import dev.voiceline.core.cascade.CascadePolicy;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyTimes;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import dev.voiceline.core.synthesis.TextToSpeech;
import dev.voiceline.core.synthesis.Unmarked;
import dev.voiceline.tck.Breaks;

/** Cascades that deal wrongly with their voice, one fault each. */
final class BrokenSpeaking {
  private BrokenSpeaking() {}

  /** A voice with one fault. */
  private abstract static class OtherVoice implements TextToSpeech {
    private final TextToSpeech good;

    OtherVoice(TextToSpeech good) {
      this.good = good;
    }

    abstract Synthesis around(Synthesis opened);

    @Override
    public String name() {
      return good.name();
    }

    @Override
    public SynthesisTraits traits() {
      return good.traits();
    }

    @Override
    public String sound(Voicing voicing) {
      return good.sound(voicing);
    }

    @Override
    public Synthesis open(Voicing voicing, SynthesisListener listener) {
      return around(good.open(voicing, listener));
    }
  }

  /** Passes everything on. */
  private static class PassingSynthesis implements Synthesis {
    private final Synthesis next;

    PassingSynthesis(Synthesis next) {
      this.next = next;
    }

    @Override
    public void speak(SpeechId speech, String piece) {
      next.speak(speech, piece);
    }

    @Override
    public void end(SpeechId speech) {
      next.end(speech);
    }

    @Override
    public void cancel(SpeechId speech) {
      next.cancel(speech);
    }

    @Override
    public void close() {
      next.close();
    }
  }

  @Breaks("CASC-04")
  static final class TellsWordsLate extends Faulty {
    @Override
    ConversationListener listener(ConversationListener good) {
      return new PassingListener(good) {
        private Runnable late = () -> {};

        @Override
        public void text(ItemId item, String more) {
          Runnable before = late;
          late =
              () -> {
                before.run();
                super.text(item, more);
              };
        }

        @Override
        public void audio(ItemId item, byte[] audio) {
          super.audio(item, audio);
          late.run();
          late = () -> {};
        }
      };
    }
  }

  @Breaks("CASC-06")
  static final class SmoothsTheLetter extends Faulty {
    @Override
    TextToSpeech voice(TextToSpeech good) {
      return new OtherVoice(good) {
        @Override
        Synthesis around(Synthesis opened) {
          return new PassingSynthesis(opened) {
            @Override
            public void speak(SpeechId speech, String piece) {
              super.speak(speech, Unmarked.of(piece));
            }
          };
        }
      };
    }
  }

  @Breaks("CASC-10")
  static final class GivesUpItsVoice extends Faulty {
    @Override
    CascadePolicy policy() {
      CascadePolicy good = super.policy();
      return new CascadePolicy(
          good.endpointing(),
          good.firstWordsWithin(),
          good.toolRounds(),
          good.pieces(),
          good.pieceIdle(),
          good.eager(),
          good.firstAudioWithin(),
          0,
          good.millisPerCharacter(),
          good.longestSession());
    }
  }

  @Breaks("CASC-12")
  static final class LeavesTheVoiceOpen extends Faulty {
    @Override
    TextToSpeech voice(TextToSpeech good) {
      return new OtherVoice(good) {
        @Override
        Synthesis around(Synthesis opened) {
          return new PassingSynthesis(opened) {
            @Override
            public void close() {}
          };
        }
      };
    }
  }

  @Breaks("CASC-14")
  static final class TellsNoTimes extends Faulty {
    @Override
    ConversationListener listener(ConversationListener good) {
      return new PassingListener(good) {
        @Override
        public void timed(ReplyTimes times) {}
      };
    }
  }
}
