package dev.voiceline.adapters.elevenlabs;

import static dev.voiceline.adapters.elevenlabs.FakeCall.FIRST;
import static dev.voiceline.adapters.elevenlabs.FakeCall.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.tck.synthesis.Told;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a socket is told and when, to the millisecond. */
class SocketLifeTest {
  private final FakeCall call = new FakeCall();

  @Test
  void theKeyTravelsInTheHeader() {
    assertThat(call.sockets.last().request.headers()).containsEntry("xi-api-key", "key");
    assertThat(call.sockets.last().request.uri().toString()).doesNotContain("key=");
  }

  @Test
  void aKeepAliveIsNeverTheFirstMessageOfAContext() {
    call.time.advance(Duration.ofSeconds(9));
    assertThat(call.sent()).isEmpty();
    call.time.advance(Duration.ofSeconds(1));
    assertThat(call.sent()).containsExactly("{\"context_id\":\"v1\",\"text\":\" \"}");
    call.time.advance(Duration.ofSeconds(20));
    assertThat(call.sent())
        .containsExactly(
            "{\"context_id\":\"v1\",\"text\":\" \"}",
            "{\"context_id\":\"v1\",\"text\":\"\"}",
            "{\"context_id\":\"v1\",\"text\":\"\"}");
  }

  @Test
  void aSpeechThatGoesOnIsKeptAliveAndOneThatWasEndedIsNot() {
    call.voice.speak(FIRST, "To be continued.");
    call.voice.speak(SECOND, "Ended.");
    call.voice.end(SECOND);
    call.brings("v2", 20);
    int before = call.sent().size();
    call.time.advance(Duration.ofMillis(2_900));
    call.ends("v2");
    call.time.advance(Duration.ofMillis(7_100));
    assertThat(call.sent().subList(before, call.sent().size()))
        .containsExactly("{\"context_id\":\"v1\",\"text\":\"\"}");
  }

  @Test
  void fourContextsAreTheMostAndTheNextWaitsForAnEnd() {
    for (int i = 1; i <= 6; i++) {
      SpeechId speech = new SpeechId("n" + i);
      call.voice.speak(speech, "Number " + i + ".");
      call.voice.end(speech);
    }
    assertThat(call.sent()).filteredOn(sent -> sent.contains("\"text\":\" \"")).hasSize(4);
    call.voice.cancel(new SpeechId("n2"));
    assertThat(call.sent()).filteredOn(sent -> sent.contains("\"text\":\" \"")).hasSize(4);
    call.ends("v2");
    assertThat(call.sent()).filteredOn(sent -> sent.contains("\"text\":\" \"")).hasSize(5);
    call.ends("v1");
    assertThat(call.sent()).filteredOn(sent -> sent.contains("\"text\":\" \"")).hasSize(6);
  }

  @Test
  void aCanceledContextOfWhichNothingIsHeardCountsForFiveSeconds() {
    for (int i = 1; i <= 4; i++) {
      call.voice.speak(new SpeechId("n" + i), "Number " + i + ".");
      call.voice.cancel(new SpeechId("n" + i));
    }
    call.voice.speak(FIRST, "There is no room yet.");
    call.time.advance(Duration.ofMillis(4_999));
    assertThat(call.sent()).noneMatch(sent -> sent.contains("no room"));
    call.time.advance(Duration.ofMillis(1));
    assertThat(call.sent()).anyMatch(sent -> sent.contains("no room"));
  }

  @Test
  void audioOfACanceledSpeechIsDroppedByItsContext() {
    call.voice.speak(FIRST, "Nobody wants this.");
    call.brings("v1", 20);
    call.voice.cancel(FIRST);
    call.voice.speak(SECOND, "This is wanted.");
    call.brings("v1", 40);
    call.brings("v2", 60);
    call.brings("v9", 80);
    assertThat(call.ears.told.audioOf(FIRST)).hasSize(8 * 20);
    assertThat(call.ears.told.audioOf(SECOND)).hasSize(8 * 60);
  }

  @Test
  void whoOwesAudioForThreeSecondsIsLeft() {
    call.voice.speak(FIRST, "Is anybody there?");
    call.time.advance(Duration.ofSeconds(30));
    assertThat(call.ears.failures()).isEmpty();
    call.voice.end(FIRST);
    FakeSocket silent = call.sockets.last();
    call.time.advance(Duration.ofMillis(2_999));
    assertThat(silent.isOpen()).isTrue();
    call.time.advance(Duration.ofMillis(1));
    assertThat(silent.isOpen()).isFalse();
    assertThat(call.ears.failures()).containsExactly("stalled");
    call.time.advance(Duration.ofMillis(250));
    assertThat(call.sockets.last()).isNotSameAs(silent);
    call.sockets.last().opens();
    assertThat(call.sent()).anyMatch(sent -> sent.contains("Is anybody there? "));
    call.brings("v1", 100);
    call.ends("v1");
    assertThat(call.ears.spoke(FIRST)).isTrue();
    assertThat(call.ears.told.all(Told.Ready.class)).hasSize(1);
  }

  @Test
  void anIdleSocketThatIsClosedIsReplacedBeforeItIsNeeded() {
    FakeSocket first = call.sockets.last();
    first.ends(SocketClosed.with(1000, "", true));
    call.time.advance(Duration.ofMillis(250));
    assertThat(call.sockets.last()).isNotSameAs(first);
  }

  @Test
  void aContextThatEndsByItselfLeavesItsSpeechToAnotherSocket() {
    call.voice.speak(FIRST, "All of this. ");
    call.ends("v1");
    assertThat(call.ears.failures()).containsExactly("context_ended");
    call.time.advance(Duration.ofMillis(250));
    call.sockets.last().opens();
    assertThat(call.sent()).anyMatch(sent -> sent.contains("All of this. "));
    assertThat(call.ears.spoke(FIRST)).isFalse();
  }

  @Test
  void theSocketIsToldGoodBye() {
    call.voice.close();
    assertThat(call.sent()).containsExactly("{\"close_socket\":true}");
    assertThat(call.sockets.last().closeCode).isEqualTo(1000);
    assertThat(call.ears.isClosed()).isTrue();
    call.time.advance(Duration.ofMinutes(10));
    assertThat(call.sent()).hasSize(1);
  }

  @Test
  void moreTextThanMayWaitIsRefusedAndTold() {
    FakeSocket first = call.sockets.last();
    first.ends(SocketClosed.with(1006, "", true));
    call.voice.speak(FIRST, "a ".repeat(9_999));
    call.voice.speak(SECOND, "too much");
    assertThat(call.ears.told.all(Told.Unspoken.class))
        .extracting(Told.Unspoken::speech)
        .containsExactly(SECOND);
  }

  @Test
  void longPiecesAreCutAtBlanks() {
    call.voice.speak(FIRST, "word ".repeat(300));
    assertThat(call.sent()).hasSize(3);
    assertThat(call.sent())
        .allSatisfy(sent -> assertThat(sent).endsWith(" \"}").hasSizeLessThan(1_040));
  }

  @Test
  void aCanceledContextIsNotWaitedForOnceItOrTheCallHasEnded() {
    call.voice.speak(FIRST, "Nobody wants this.");
    call.voice.speak(SECOND, "Nor this.");
    int before = call.time.pending();
    call.voice.cancel(FIRST);
    call.voice.cancel(SECOND);
    assertThat(call.time.pending()).isEqualTo(before + 2);
    call.ends("v1");
    assertThat(call.time.pending()).isEqualTo(before + 1);
    call.voice.close();
    assertThat(call.time.pending()).isZero();
  }

  @Test
  void aLostSocketWaitsForNoCanceledContext() {
    call.voice.speak(FIRST, "Nobody wants this.");
    call.voice.cancel(FIRST);
    call.sockets.last().ends(SocketClosed.with(1006, "", false));
    assertThat(call.time.pending()).as("only the alarm that connects anew").isOne();
  }
}
