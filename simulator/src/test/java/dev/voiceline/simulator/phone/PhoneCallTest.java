package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.scripted.ToneEar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PhoneCallTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Rig rig = new Rig();
  private final Diary diary = new Diary();
  private final PhoneCall call = rig.connected(diary);

  @Test
  void saysWordsAtTheLinesPace() {
    CompletableFuture<Said> said = call.say("Hi");
    rig.time.advanceMillis(60);
    assertThat(said).isNotDone();
    rig.time.advanceMillis(20);

    assertThat(said).isCompletedWithValue(new Said("Hi", 20, 80, Said.Kind.SPEECH));
    assertThat(sentText()).isEqualTo("Hi");
  }

  @Test
  void doesOneThingAfterTheOther() {
    call.say("A");
    call.press("1#");
    call.cough(40);
    rig.time.advanceMillis(1_000);

    assertThat(diary.said)
        .containsExactly(
            new Said("A", 20, 40, Said.Kind.SPEECH),
            new Said("1#", 60, 440, Said.Kind.KEYS),
            new Said("", 460, 480, Said.Kind.COUGH));
    assertThat(rig.line.messages("dtmf"))
        .extracting(message -> message.getAsJsonObject("dtmf").get("digit").getAsString())
        .containsExactly("1", "#");
  }

  @Test
  void aCoughIsLoudAndSaysNothing() {
    call.cough(400);
    rig.time.advanceMillis(1_000);

    assertThat(sentText()).isEmpty();
    assertThat(sent()).isNotEqualTo(silence(sent().length));
  }

  @Test
  void aKeyThatNoKeypadHasIsRefused() {
    assertThatThrownBy(() -> call.press("1x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hearsWhatIsPlayedAndWhen() {
    rig.time.advanceMillis(100);
    rig.line.speak("Hello there");
    rig.time.advanceMillis(1_000);

    assertThat(call.heard())
        .containsExactly(new Heard("Hello there", 120, 560, Heard.Source.AGENT));
    assertThat(diary.partly).startsWith("H", "He").endsWith("Hello there");
  }

  @Test
  void doesNotHearWhatIsClearedBeforeItIsPlayed() {
    rig.line.speak("Hello there");
    rig.time.advanceMillis(220);
    rig.line.clear();
    rig.time.advanceMillis(1_000);

    assertThat(call.heard()).extracting(Heard::text).containsExactly("Hello");
  }

  @Test
  void aPausePartsUtterances() {
    rig.line.speak("One");
    rig.line.play(silence(8 * 280));
    rig.line.speak("and");
    rig.line.play(silence(8 * 300));
    rig.line.speak("two");
    rig.time.advanceMillis(3_000);

    assertThat(call.heard()).extracting(Heard::text).containsExactly("Oneand", "two");
  }

  @Test
  void waitsTakeUtterancesInOrderAndMissNoneBetween() {
    rig.line.speak("first");
    rig.time.advanceMillis(1_000);
    rig.line.speak("second");
    rig.time.advanceMillis(1_000);

    assertThat(call.awaitHeard(text -> true, LONG).join().text()).isEqualTo("first");
    assertThat(call.awaitHeard(text -> true, LONG).join().text()).isEqualTo("second");
    CompletableFuture<Heard> third = call.awaitHeard(text -> true, LONG);
    assertThat(third).isNotDone();
    rig.line.speak("third");
    rig.time.advanceMillis(1_000);
    assertThat(third.join().text()).isEqualTo("third");
  }

  @Test
  void aWaitForWordsDoesNotWaitForTheEnd() {
    CompletableFuture<String> words = call.awaitHearing(text -> text.contains("lo"), LONG);
    rig.line.speak("Hello there");
    rig.time.advanceMillis(220);

    assertThat(words).isCompletedWithValue("Hello");
  }

  @Test
  void aWaitEndsInTime() {
    CompletableFuture<Heard> heard = call.awaitHeard(text -> true, Duration.ofSeconds(2));
    rig.time.advanceMillis(2_000);

    assertThatThrownBy(heard::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void silenceIsCountedFromTheLastSound() {
    rig.line.speak("Hello");
    rig.time.advanceMillis(600);
    CompletableFuture<Long> silence = call.awaitSilence(1_000, LONG);
    rig.time.advanceMillis(580);
    assertThat(silence).isNotDone();
    rig.time.advanceMillis(20);

    assertThat(silence).isDone();
  }

  @Test
  void whatWasAskedOfACallFailsWhenItIsOver() {
    CompletableFuture<Said> said = call.say("a long story that is cut off");
    CompletableFuture<Heard> heard = call.awaitHeard(text -> true, LONG);
    call.hangUp();

    assertThatThrownBy(said::join).hasCauseInstanceOf(CallOver.class);
    assertThatThrownBy(heard::join).hasCauseInstanceOf(CallOver.class);
    assertThatThrownBy(call.say("too late")::join).hasCauseInstanceOf(CallOver.class);
    assertThatThrownBy(call.awaitSilence(1, LONG)::join).hasCauseInstanceOf(CallOver.class);
  }

  @Test
  void afterTheEndNothingIsLeftOnTheTimers() {
    call.say("Hello");
    CompletableFuture<Heard> unused = call.awaitHeard(text -> true, LONG);
    call.hangUp();
    rig.time.advanceMillis(2_000);

    assertThat(rig.time.pending()).isZero();
    assertThat(diary.ends).hasSize(1);
  }

  @Test
  void measuresTheTimeToTheGreeting() {
    rig.time.advanceMillis(400);
    rig.line.speak("Hello");
    rig.time.advanceMillis(1_000);

    assertThat(call.figures().streamToGreetingMs()).hasValue(420);
    assertThat(call.figures().webhookToGreetingMs()).hasValue(420);
  }

  @Test
  void measuresHowLongAReplyTakes() {
    call.say("Hi");
    rig.time.advanceMillis(80 + 700);
    rig.line.speak("Hello");
    rig.time.advanceMillis(1_000);

    assertThat(call.figures().replyLatenciesMs()).containsExactly(720L);
    assertThat(call.figures().bargeInsMs()).isEmpty();
  }

  @Test
  void measuresHowSoonTheAgentFallsSilent() {
    rig.line.speak("a sentence that goes on and on and on");
    rig.time.advanceMillis(400);
    call.say("Wait");
    rig.time.advanceMillis(160);
    rig.line.clear();
    rig.time.advanceMillis(1_000);

    assertThat(call.figures().bargeInsMs()).containsExactly(160L);
    assertThat(call.figures().replyLatenciesMs()).isEmpty();
  }

  @Test
  void aCoughIsNoInterruption() {
    rig.line.speak("a sentence that goes on and on and on");
    rig.time.advanceMillis(400);
    call.cough(200);
    rig.time.advanceMillis(5_000);

    assertThat(call.figures().bargeInsMs()).isEmpty();
  }

  @Test
  void findsTheLongestGapInsideSpeech() {
    rig.line.speak("One");
    rig.line.play(silence(8 * 200));
    rig.line.speak("two");
    rig.line.play(silence(8 * 1_000));
    rig.line.speak("three");
    rig.time.advanceMillis(5_000);

    assertThat(call.figures().longestGapMs()).isEqualTo(200);
  }

  private byte[] sent() {
    byte[] audio = new byte[0];
    for (var message : rig.line.messages("media")) {
      String payload = message.getAsJsonObject("media").get("payload").getAsString();
      byte[] frame = Base64.getDecoder().decode(payload);
      int length = audio.length;
      audio = Arrays.copyOf(audio, length + frame.length);
      System.arraycopy(frame, 0, audio, length, frame.length);
    }
    return audio;
  }

  private String sentText() {
    return new ToneEar()
        .hear(sent()).stream()
            .map(character -> Character.toString(character.value()))
            .collect(Collectors.joining());
  }

  private static byte[] silence(int length) {
    byte[] audio = new byte[length];
    Arrays.fill(audio, (byte) 0xFF);
    return audio;
  }

  private static final class Diary implements PhoneListener {
    private final List<Said> said = new ArrayList<>();
    private final List<String> partly = new ArrayList<>();
    private final List<CallEnd> ends = new ArrayList<>();

    @Override
    public void said(Said done) {
      said.add(done);
    }

    @Override
    public void hearing(String textSoFar) {
      partly.add(textSoFar);
    }

    @Override
    public void ended(CallEnd end) {
      ends.add(end);
    }
  }
}
