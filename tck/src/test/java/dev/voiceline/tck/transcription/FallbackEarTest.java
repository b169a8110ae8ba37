package dev.voiceline.tck.transcription;

import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.transcription.FallbackSpeechToText;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** Two recognizers as one are a correct recognizer, whatever becomes of the first of them. */
class FallbackEarTest {
  private static final int DIES_AFTER = 400 * 8;

  @Nested
  class WithAHealthyFirst extends Kits {
    @Override
    Pair pair() {
      return new Pair(new InMemoryEar(), false);
    }
  }

  @Nested
  class WithAFirstThatIsRefused extends Kits {
    @Override
    Pair pair() {
      return new Pair(new InMemoryEar(), true);
    }
  }

  /** Its audio is on two connections, one after the other: no rule compares them as one. */
  @Nested
  class WithAFirstThatDiesInTheMiddle extends Kits {
    @Override
    Pair pair() {
      return new Pair(new DyingEar(), false);
    }

    @Override
    Set<String> untestable() {
      return Set.of("STT-02");
    }
  }

  abstract static class Kits {
    abstract Pair pair();

    Set<String> untestable() {
      return Set.of();
    }

    @Nested
    class Hearing extends HearingContract {
      @Override
      protected TranscriptionBench newBench() {
        return new Bench(pair(), Kits.this.untestable());
      }
    }

    @Nested
    class Life extends EarLifeContract {
      @Override
      protected TranscriptionBench newBench() {
        return new Bench(pair(), Kits.this.untestable());
      }
    }
  }

  /** Dies of the audio that it hears. */
  private static final class DyingEar extends InMemoryEar {
    private int heard;

    @Override
    void send(byte[] audio) {
      super.send(audio);
      heard += audio.length;
      if (heard >= DIES_AFTER) {
        far.goesAway();
      }
    }
  }

  private record Recognizer(String name, InMemoryEar ear, Runnable opened) implements SpeechToText {
    @Override
    public TranscriptionTraits traits() {
      return new TranscriptionTraits(
          InMemoryListener.FORMAT, true, true, true, false, Duration.ofMillis(10));
    }

    @Override
    public Transcription open(Listening listening, TranscriptionListener listener) {
      ear.open(listener);
      opened.run();
      return ear;
    }
  }

  /** Both of them, and how the service behind each is. */
  private static final class Pair {
    final InMemoryEar first;
    final InMemoryEar second = new InMemoryEar();
    private final boolean firstIsRefused;
    private InMemoryEar current;
    private boolean welcome;
    private boolean gone;

    Pair(InMemoryEar first, boolean firstIsRefused) {
      this.first = first;
      this.current = first;
      this.firstIsRefused = firstIsRefused;
    }

    SpeechToText joined() {
      return new FallbackSpeechToText(
          List.of(
              new Recognizer("first", first, () -> {}),
              new Recognizer("second", second, this::secondOpened)),
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

  private record Bench(Pair pair, Set<String> untestable) implements TranscriptionBench {
    @Override
    public TranscriptionTraits traits() {
      return pair.joined().traits();
    }

    @Override
    public Transcription open(TranscriptionListener listener) {
      return pair.joined()
          .open(
              new Listening(List.of(Language.ENGLISH), List.of(), Listening.Patience.USUAL),
              listener);
    }

    @Override
    public ListeningEnd otherSide() {
      return new End(pair);
    }

    @Override
    public byte[] saying(String words) {
      return InMemoryListener.saying(words);
    }

    @Override
    public void close() {
      pair.first.close();
      pair.second.close();
    }
  }

  /** The service behind whoever listens. */
  private record End(Pair pair) implements ListeningEnd {
    private ListeningEnd now() {
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
    public List<byte[]> received() {
      return now().received();
    }

    @Override
    public void complains() {
      now().complains();
    }

    @Override
    public void breaksOff() {
      now().breaksOff();
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
    public void hearsNoise() {
      now().hearsNoise();
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
