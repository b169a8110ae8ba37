package dev.voiceline.tck.synthesis;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.synthesis.FallbackTextToSpeech;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import dev.voiceline.core.synthesis.TextToSpeech;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** Two voices as one are a correct voice, whatever becomes of the first of them. */
class FallbackVoiceTest {
  @Nested
  class WithAHealthyFirst extends Kits {
    @Override
    Pair pair() {
      return new Pair(new InMemoryVoice(), false);
    }
  }

  @Nested
  class WithAFirstThatIsRefused extends Kits {
    @Override
    Pair pair() {
      return new Pair(new InMemoryVoice(), true);
    }
  }

  @Nested
  class WithAFirstThatDiesInTheMiddle extends Kits {
    @Override
    Pair pair() {
      return new Pair(new DyingVoice(), false);
    }
  }

  abstract static class Kits {
    abstract Pair pair();

    @Nested
    class Speaking extends SpeakingContract {
      @Override
      protected SynthesisBench newBench() {
        return new Bench(pair());
      }
    }

    @Nested
    class Life extends VoiceLifeContract {
      @Override
      protected SynthesisBench newBench() {
        return new Bench(pair());
      }
    }
  }

  /** Dies when its first piece was spoken. */
  private static final class DyingVoice extends InMemoryVoice {
    @Override
    void onAudio(SpeechId speech, byte[] audio) {
      super.onAudio(speech, audio);
      far.goesAway();
    }
  }

  private record Vendor(String name, InMemoryVoice voice, Runnable opened) implements TextToSpeech {
    @Override
    public SynthesisTraits traits() {
      return new SynthesisTraits(InMemorySpeaker.FORMAT, true, true, 1_000);
    }

    @Override
    public String sound(Voicing voicing) {
      return name;
    }

    @Override
    public Synthesis open(Voicing voicing, SynthesisListener listener) {
      voice.open(listener);
      opened.run();
      return voice;
    }
  }

  /** Both of them, and how the service behind each is. */
  private static final class Pair {
    final InMemoryVoice first;
    final InMemoryVoice second = new InMemoryVoice();
    private final boolean firstIsRefused;
    private InMemoryVoice current;
    private boolean welcome;
    private boolean gone;

    Pair(InMemoryVoice first, boolean firstIsRefused) {
      this.first = first;
      this.current = first;
      this.firstIsRefused = firstIsRefused;
    }

    TextToSpeech joined() {
      return FallbackTextToSpeech.of(
          List.of(
              new Vendor("first", first, () -> {}),
              new Vendor("second", second, this::secondOpened)),
          Duration.ofSeconds(2),
          new ProviderHealth(new VirtualTime()),
          new VirtualTime());
    }

    private void secondOpened() {
      current = second;
      if (gone) {
        second.far.goesAway();
      } else if (welcome) {
        second.far.accepts();
      }
    }
  }

  private record Bench(Pair pair) implements SynthesisBench {
    @Override
    public SynthesisTraits traits() {
      return pair.joined().traits();
    }

    @Override
    public Synthesis open(SynthesisListener listener) {
      return pair.joined().open(Voicing.usual(), listener);
    }

    @Override
    public SpeakingEnd otherSide() {
      return new End(pair);
    }

    @Override
    public String understood(byte[] audio) {
      return InMemorySpeaker.understood(audio);
    }

    @Override
    public void close() {
      pair.first.close();
      pair.second.close();
    }
  }

  /** The service behind whoever speaks. */
  private record End(Pair pair) implements SpeakingEnd {
    private SpeakingEnd now() {
      return pair.current.far;
    }

    @Override
    public void accepts() {
      pair.welcome = true;
      if (pair.firstIsRefused) {
        now().refuses();
      } else {
        now().accepts();
      }
    }

    @Override
    public void refuses() {
      now().refuses();
      now().refuses();
    }

    @Override
    public void holdsBack() {
      now().holdsBack();
    }

    @Override
    public void goesOn() {
      now().goesOn();
    }

    @Override
    public String received() {
      return pair.first.far.received() + pair.second.far.received();
    }

    @Override
    public void complains() {
      now().complains();
    }

    @Override
    public void goesAway() {
      pair.gone = true;
      now().goesAway();
    }

    @Override
    public void garbles() {
      now().garbles();
    }

    @Override
    public void letTimePass() {
      now().letTimePass();
    }

    @Override
    public List<String> misuses() {
      return now().misuses();
    }

    @Override
    public boolean keepsNothing() {
      return now().keepsNothing();
    }
  }
}
