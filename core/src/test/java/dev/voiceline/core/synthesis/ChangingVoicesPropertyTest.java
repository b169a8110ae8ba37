package dev.voiceline.core.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Wherever voices die, every word is heard whole, in order, and none that was whole again. */
class ChangingVoicesPropertyTest {
  private static final SpeechId A = new SpeechId("a");

  @Property(tries = 300)
  void noWordIsLostAndNoneIsHeardTwice(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 30) Integer> pieces,
      @ForAll @Size(3) List<Boolean> aligns,
      @ForAll long seed) {
    Random random = new Random(seed);
    VirtualTime time = new VirtualTime();
    ToldSpeech told = new ToldSpeech();
    List<FakeVoice> voices =
        List.of(
            new FakeVoice("x", aligns.get(0)),
            new FakeVoice("y", aligns.get(1)),
            new FakeVoice("z", aligns.get(2)));
    Synthesis voice =
        FallbackTextToSpeech.of(
                List.copyOf(voices), Duration.ofSeconds(2), new ProviderHealth(time), time)
            .open(Voicing.usual(), told);
    StringBuilder all = new StringBuilder();
    for (int length : pieces) {
      String piece = words(random, length);
      all.append(piece);
      voice.speak(A, piece);
    }
    voice.end(A);
    for (int i = 0; i < voices.size(); i++) {
      if (!told.events.contains("a spoken")) {
        speak(voices.get(i), i == voices.size() - 1 ? Integer.MAX_VALUE : random.nextInt(60));
      }
    }
    assertThat(told.events).containsOnlyOnce("a spoken");
    assertHeard(all.toString(), told.heard.toString().split("\\|"));
    assertThat(told.events.toString()).doesNotContain("unspoken");
  }

  /** Says so many characters of what it was asked for, and dies if there is more. */
  private static void speak(FakeVoice voice, int most) {
    FakeVoice.Line line = voice.line();
    line.tells.ready();
    String text =
        line.asked.stream()
            .filter(asked -> !asked.equals("a end"))
            .map(asked -> asked.substring(2))
            .reduce("", String::concat);
    int said = Math.min(most, text.length());
    for (int at = 0; at < said; at++) {
      line.says(A, text.substring(at, at + 1));
      if (voice.traits().aligns()) {
        line.tells.aligned(A, at + 1, (at + 1) * 80);
      }
    }
    if (said == text.length()) {
      line.tells.spoken(A);
    } else {
      line.dies(Kind.RETRYABLE);
    }
  }

  private static String words(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      boolean blank = i > 0 && i % (2 + random.nextInt(6)) == 0 && text.charAt(i - 1) != ' ';
      text.append(blank ? ' ' : (char) ('a' + random.nextInt(26)));
    }
    return text + ". ";
  }

  /** Each voice goes on at the word that was cut, or at the next one. */
  private static void assertHeard(String all, String... heard) {
    int place = 0;
    for (String each : heard) {
      int from = each.isEmpty() ? place : wordAt(all, place);
      assertThat(all.substring(from)).as("%s of %s", each, all).startsWith(each);
      place = from + each.length();
    }
    assertThat(all.substring(place)).isBlank();
  }

  private static int wordAt(String all, int place) {
    return all.charAt(place) == ' ' ? place + 1 : all.lastIndexOf(' ', place) + 1;
  }
}
