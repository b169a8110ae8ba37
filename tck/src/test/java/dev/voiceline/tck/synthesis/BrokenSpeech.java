package dev.voiceline.tck.synthesis;

import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.tck.Breaks;
import java.util.List;

/**
 * Voices that speak wrongly, one fault each. They are no tests of their own: {@link
 * BrokenVoicesTest} runs them.
 */
final class BrokenSpeech {
  private BrokenSpeech() {}

  @Breaks("TTS-01")
  static final class TellsReadyTwice extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onAccepted() {
          super.onAccepted();
          listener.ready();
        }
      };
    }
  }

  @Breaks("TTS-01")
  static final class LosesWhatComesEarly extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        boolean isKept(SpeechId speech) {
          return isOpen();
        }
      };
    }
  }

  @Breaks("TTS-02")
  static final class LosesTheThirdPiece extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void say(SpeechId speech, Pieces pieces, String piece) {
          if (pieces.given != 3) {
            super.say(speech, pieces, piece);
          }
        }
      };
    }
  }

  @Breaks("TTS-02")
  static final class SpeaksThreeAtOnce extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        List<SpeechId> speakable() {
          return speeches.keySet().stream().limit(3).toList();
        }
      };
    }
  }

  @Breaks("TTS-03")
  static final class TellsSpokenTwice extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onFinished(SpeechId speech) {
          super.onFinished(speech);
          if (!isClosed() && speech.equals(SynthesisContract.FIRST)) {
            listener.spoken(speech);
          }
        }
      };
    }
  }

  @Breaks("TTS-03")
  static final class TakesAPauseForTheEnd extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onAudio(SpeechId speech, byte[] audio) {
          super.onAudio(speech, audio);
          Pieces pieces = speeches.get(speech);
          if (pieces != null
              && !pieces.ended
              && InMemorySpeaker.understood(audio).contains("goes on")) {
            listener.spoken(speech);
          }
        }
      };
    }
  }

  @Breaks("TTS-04")
  static final class TellsLateAudio extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onAudio(SpeechId speech, byte[] audio) {
          if (over.contains(speech)) {
            listener.audio(speech, audio);
          } else {
            super.onAudio(speech, audio);
          }
        }
      };
    }
  }

  @Breaks("TTS-04")
  static final class TellsCanceledSpeechesAsSpoken extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        public void cancel(SpeechId speech) {
          boolean known = speeches.containsKey(speech);
          super.cancel(speech);
          if (known && speech.equals(SynthesisContract.FIRST)) {
            listener.spoken(speech);
          }
        }
      };
    }
  }

  @Breaks("TTS-04")
  static final class TakesPiecesOfCanceledSpeeches extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        public void speak(SpeechId speech, String piece) {
          over.remove(speech);
          super.speak(speech, piece);
        }
      };
    }
  }

  @Breaks("TTS-05")
  static final class SendsBlanks extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        boolean isNothing(String piece) {
          return false;
        }
      };
    }
  }

  @Breaks("TTS-05")
  static final class WaitsForEmptySpeeches extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onEmpty(SpeechId speech) {}
      };
    }
  }

  @Breaks("TTS-06")
  static final class TellsNoPlaces extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onPlace(SpeechId speech, int characters, int millis) {}
      };
    }
  }

  @Breaks("TTS-06")
  static final class RunsAheadOfTheAudio extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onPlace(SpeechId speech, int characters, int millis) {
          super.onPlace(speech, characters, millis + 1);
        }
      };
    }
  }

  @Breaks("TTS-06")
  static final class CountsFromEachPiece extends SynthesisKits {
    @Override
    InMemoryVoice voice() {
      return new InMemoryVoice() {
        @Override
        void onPlace(SpeechId speech, int characters, int millis) {
          super.onPlace(speech, characters, millis % 25);
        }
      };
    }
  }
}
