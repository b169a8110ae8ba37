package dev.voiceline.core.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.transcription.Listening.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

/** However often recognizers die, what was said is understood once, whole, and in its own time. */
class ChangingRecognizersPropertyTest {
  private static final int PACKET = 160;
  private static final int PACKET_MS = 20;
  private static final int PAUSE_MS = 1_000;

  private VirtualTime time = new VirtualTime();
  private ToldWords told = new ToldWords();
  private int at;
  private int deaths;
  private int frozenThen;

  @BeforeTry
  void begin() {
    time = new VirtualTime();
    told = new ToldWords();
    at = 0;
    deaths = 0;
    frozenThen = 0;
  }

  @Property(tries = 200)
  void everyTurnIsToldOnceAndWhole(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 70) Integer> lengths,
      @ForAll boolean firstKnowsTurns,
      @ForAll boolean secondKnowsTurns,
      @ForAll long seed) {
    Random random = new Random(seed);
    IntSupplier lives = () -> life(random);
    List<SpeechToText> all =
        List.of(
            new LetterRecognizer("a", firstKnowsTurns, lives),
            new LetterRecognizer("b", secondKnowsTurns, lives),
            new LetterRecognizer("c", true, lives));
    Transcription ear =
        new FallbackSpeechToText(all, Duration.ofSeconds(2), new ProviderHealth(time), time)
            .open(new Listening(List.of(Language.ENGLISH), List.of(), Patience.USUAL), told);
    List<Words> said = new ArrayList<>();
    for (int length : lengths) {
      said.add(say(ear, random, length));
      pause(ear);
    }
    pause(ear);
    pause(ear);
    assertThat(told.failures).isEmpty();
    assertThat(told.frozen).extracting(Words::text).containsExactlyElementsOf(texts(said));
    assertThat(told.frozen).extracting(Words::from).containsExactlyElementsOf(begins(said));
    if (firstKnowsTurns) {
      assertThat(told.turns).containsExactlyElementsOf(told.frozen);
    } else {
      assertThat(told.turns).isEmpty();
      assertThat(told.events.stream().filter(event -> event.startsWith("paused")))
          .containsExactlyElementsOf(
              said.stream().map(words -> "paused at " + words.to().toMillis()).toList());
    }
  }

  /** When two have died of the same words, the third one lives. */
  private int life(Random random) {
    deaths = frozenThen == told.frozen.size() ? deaths + 1 : 1;
    frozenThen = told.frozen.size();
    return deaths > 1 ? Integer.MAX_VALUE : 1 + random.nextInt(60);
  }

  private static List<String> texts(List<Words> said) {
    return said.stream().map(Words::text).toList();
  }

  private static List<Duration> begins(List<Words> said) {
    return said.stream().map(Words::from).toList();
  }

  private Words say(Transcription ear, Random random, int length) {
    int begin = at;
    StringBuilder text = new StringBuilder();
    IntStream.range(0, length).forEach(i -> text.append((char) ('a' + random.nextInt(26))));
    text.chars().forEach(letter -> hear(ear, (byte) letter));
    return FakeRecognizer.words(text.toString(), begin, at);
  }

  private void pause(Transcription ear) {
    for (int ms = 0; ms < PAUSE_MS; ms += PACKET_MS) {
      hear(ear, LetterRecognizer.SILENCE);
    }
  }

  private void hear(Transcription ear, byte letter) {
    byte[] packet = new byte[PACKET];
    Arrays.fill(packet, letter);
    ear.hear(packet);
    at += PACKET_MS;
    time.advanceMillis(PACKET_MS);
  }
}
