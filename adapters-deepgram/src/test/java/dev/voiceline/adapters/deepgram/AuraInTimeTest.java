package dev.voiceline.adapters.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.tck.synthesis.RecordedSynthesis;
import dev.voiceline.tck.synthesis.Told;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which flushes a voice that bears 20 a minute is asked for, in virtual time. */
class AuraInTimeTest {
  private final VirtualTime time = new VirtualTime();
  private final RecordedSynthesis told = new RecordedSynthesis(AudioFormat.PCMU_8K);
  private final List<FakeLine.Far> sockets = new ArrayList<>();
  private final Synthesis voice =
      new Aura(
              AuraSettings.of("key"),
              (request, listener) -> {
                FakeLine.Far far = new FakeLine.Far(request, listener);
                sockets.add(far);
                return far;
              },
              time,
              time)
          .open(Voicing.usual(), told);
  private final FakeLine.Far far = sockets.get(0).opens();
  private long answered;

  @AfterEach
  void everythingIsReleased() {
    voice.close();
    assertThat(told.breaches().all()).isEmpty();
    assertThat(time.pending()).isZero();
  }

  /** The service speaks at once whatever is flushed. */
  private void goOn(int millis) {
    for (; answered < far.sent("Flush"); answered++) {
      far.sounds(20);
      far.says("{'type':'Flushed'}");
    }
    time.advanceMillis(millis);
  }

  /** A reply of six pieces, two a second. */
  private SpeechId reply(int number) {
    SpeechId id = new SpeechId("reply" + number);
    for (int piece = 0; piece < 6; piece++) {
      voice.speak(id, "Piece " + piece + " of a reply. ");
      goOn(500);
    }
    voice.end(id);
    goOn(0);
    return id;
  }

  @Test
  void everyReplyOfABusyMinuteBeginsWithItsFirstPiece() {
    for (int number = 0; number < 5; number++) {
      SpeechId id = new SpeechId("reply" + number);
      long before = far.sent("Flush");
      voice.speak(id, "The first piece of a reply. ");
      assertThat(far.sent("Flush")).as("reply %d", number).isEqualTo(before + 1);
      goOn(0);
      reply(number);
    }
    assertThat(far.sent("Flush")).isLessThanOrEqualTo(20);
    assertThat(told.all(Told.Spoken.class)).hasSize(5);
  }

  @Test
  void aReplyThatIsBrokenOffByItsSocketBeginsAgainWithItsFirstPiece() {
    voice.speak(new SpeechId("one"), "The first piece of a reply. ");
    far.ends(1006, "");
    time.advanceMillis(250);
    assertThat(sockets.get(1).opens().sent("Flush")).isOne();
  }

  @Test
  void aReplyThatIsNotFlushedIsFlushedAsSoonAsItMayBe() {
    for (int number = 0; number < 20; number++) {
      SpeechId id = new SpeechId("short" + number);
      voice.speak(id, "Yes. ");
      voice.end(id);
      goOn(0);
    }
    long before = far.sent("Flush");
    voice.speak(new SpeechId("late"), "A reply that its model goes on writing. ");
    time.advanceMillis(61_000);
    assertThat(far.sent("Flush")).isGreaterThan(before);
    goOn(0);
    voice.cancel(new SpeechId("late"));
    far.says("{'type':'Cleared'}");
  }
}
