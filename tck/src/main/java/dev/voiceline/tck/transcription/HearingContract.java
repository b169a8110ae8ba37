package dev.voiceline.tck.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.Words;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How speech is written down: {@code STT-01} to {@code STT-06}. */
public abstract class HearingContract extends TranscriptionContract {
  private static final int STALE_MS = 3_000;
  private static final int LONG_MS = 4_000;
  private static final int TOLERANCE_MS = 200;

  @Test
  @DisplayName("STT-01 ready is told once, and first")
  public final void readyIsToldOnce() {
    say(open(), "good morning");
    assertThat(told().events().get(0)).isEqualTo(new Heard.Ready());
    assertThat(told().all(Heard.Ready.class)).hasSize(1);
  }

  @Test
  @DisplayName("STT-01 audio that comes before ready is delivered in order")
  public final void earlyAudioIsHeld() {
    Transcription ear = openUnconfirmed();
    hear(ear, bench().saying("hi "));
    hear(ear, bench().saying("you"));
    other().accepts();
    awaitTold(1, Heard.Ready.class);
    pause(ear);
    await().until("the early words are frozen", () -> told().frozenText().equals("hi you"));
  }

  @Test
  @DisplayName("STT-02 audio is delivered unchanged and in order")
  public final void audioIsUnchanged() {
    Transcription ear = open();
    say(ear, "it is for my knee");
    say(ear, "the left one");
    byte[] spoken = handedIn();
    int lastWhole = spoken.length - format().bytes(STALE_MS / 10);
    byte[] most = Arrays.copyOf(spoken, lastWhole);
    await().until("the audio arrives", () -> contains(other().received().get(0), most));
  }

  @Test
  @DisplayName("STT-02 after a lost connection no audio older than three seconds is sent again")
  public final void staleAudioIsNotSentAgain() {
    Transcription ear = open();
    while (handedInMs() < LONG_MS) {
      hear(ear, bench().saying("and so on "));
    }
    int most = format().bytes(LONG_MS - TOLERANCE_MS);
    await().until("it arrives", () -> other().received().get(0).length >= most);
    other().breaksOff();
    int marked = handedInMs();
    await()
        .until(
            "another connection, or the end",
            () -> {
              hear(ear, silence(20));
              boolean again = other().received().size() > 1 && other().received().get(1).length > 0;
              return again || told().has(1, Heard.Closed.class);
            });
    if (other().received().size() > 1) {
      int mostMs = STALE_MS + handedInMs() - marked + TOLERANCE_MS;
      assertThat(format().millis(other().received().get(1).length)).isLessThanOrEqualTo(mostMs);
    }
  }

  @Test
  @DisplayName("STT-03 what is frozen is told once, in the order of the audio")
  public final void frozenWordsAreToldOnce() {
    Transcription ear = open();
    say(ear, "it is for my knee");
    say(ear, "the left one");
    assertThat(told().frozenText()).isEqualTo("it is for my knee the left one");
  }

  @Test
  @DisplayName("STT-03 words that may still change are told while they are spoken")
  public final void interimWordsAreTold() {
    Transcription ear = open();
    hear(ear, bench().saying("my member number is one two three"));
    await().until("interim words", () -> toldInterim("member"));
    assertThat(told().all(Heard.Over.class)).isEmpty();
  }

  private boolean toldInterim(String word) {
    return told().all(Heard.Interim.class).stream()
        .anyMatch(interim -> interim.words().text().contains(word));
  }

  @Test
  @DisplayName("STT-04 times count from the first byte of audio")
  public final void timesCountFromTheFirstByte() {
    Transcription ear = open();
    hear(ear, silence(1_000));
    say(ear, "hello there");
    assertTime("hello there", 1_000);
  }

  @Test
  @DisplayName("STT-04 times go on over a reconnection")
  public final void timesGoOn() {
    Transcription ear = open();
    say(ear, "hello there");
    other().breaksOff();
    await()
        .until(
            "another connection, or the end",
            () -> {
              hear(ear, silence(20));
              return other().received().size() > 1 || told().has(1, Heard.Closed.class);
            });
    assumeTrue(told().all(Heard.Closed.class).isEmpty(), "the recognizer does not reconnect");
    int begin = handedInMs();
    say(ear, "again");
    assertTime("again", begin);
  }

  private void assertTime(String text, int millis) {
    List<Words> found =
        told().all(Heard.Frozen.class).stream()
            .map(Heard.Frozen::words)
            .filter(words -> words.text().strip().equals(text))
            .toList();
    assertThat(found).hasSize(1);
    assertThat((int) found.get(0).from().toMillis())
        .isBetween(millis - TOLERANCE_MS, millis + TOLERANCE_MS);
    int length = format().millis(bench().saying(text).length);
    assertThat((int) found.get(0).to().minus(found.get(0).from()).toMillis())
        .isBetween(length - TOLERANCE_MS, length + TOLERANCE_MS);
  }

  @Test
  @DisplayName("STT-05 the end follows its words")
  public final void theEndFollowsItsWords() {
    Transcription ear = open();
    say(ear, "yes please");
    say(ear, "thank you");
    assertThat(ends()).isEqualTo(2);
    List<Heard> ofWords =
        told().events().stream()
            .filter(event -> event instanceof Heard.Frozen || isEnd(event))
            .toList();
    assertThat(ofWords.get(0)).isInstanceOf(Heard.Frozen.class);
    assertThat(isEnd(ofWords.get(ofWords.size() - 1))).isTrue();
  }

  private static boolean isEnd(Heard event) {
    return event instanceof Heard.Over || event instanceof Heard.Paused;
  }

  @Test
  @DisplayName("STT-05 silence ends nothing")
  public final void silenceEndsNothing() {
    Transcription ear = open();
    pause(ear);
    pause(ear);
    say(ear, "hello");
    pause(ear);
    say(ear, "again");
    assertThat(ends()).isEqualTo(2);
  }

  @Test
  @DisplayName("STT-05 a turn that goes on after its likely end is told as resumed")
  public final void resumedTurnsAreTold() {
    assumeTrue(bench().traits().foresees(), "the recognizer does not foresee ends");
    Transcription ear = open();
    hear(ear, bench().saying("my number is"));
    await()
        .until(
            "the likely end",
            () -> {
              hear(ear, silence(20));
              return told().has(1, Heard.LikelyOver.class);
            });
    say(ear, "one two three");
    if (told().all(Heard.Over.class).size() == 1) {
      assertThat(told().all(Heard.Resumed.class)).isNotEmpty();
    }
  }

  @Test
  @DisplayName("STT-06 a flush brings the last words at once")
  public final void flushBringsTheLastWords() {
    assumeTrue(bench().traits().flushes(), "the recognizer cannot be hurried");
    Transcription ear = open();
    hear(ear, bench().saying("one two three"));
    ear.flush();
    awaitTold(1, Heard.Flushed.class);
    assertThat(told().frozenText()).isEqualTo("one two three");
    assertThat(lastFrozen()).isLessThan(told().events().indexOf(new Heard.Flushed()));
  }

  private int lastFrozen() {
    List<Heard> events = told().events();
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i) instanceof Heard.Frozen) {
        return i;
      }
    }
    return -1;
  }

  @Test
  @DisplayName("STT-06 every flush is answered, also when nothing was said and nobody answers")
  public final void everyFlushIsAnswered() {
    Transcription ear = open();
    ear.flush();
    awaitTold(1, Heard.Flushed.class);
    other().holdsBack();
    ear.flush();
    ear.flush();
    awaitTold(3, Heard.Flushed.class);
    other().goesOn();
    ear.flush();
    awaitTold(4, Heard.Flushed.class);
    say(ear, "hello");
    assertThat(told().all(Heard.Flushed.class)).hasSize(4);
  }
}
