package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.time.VirtualTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayoutTest {
  private static final ItemId A = new ItemId("a");
  private static final ItemId B = new ItemId("b");

  private final VirtualTime time = new VirtualTime();
  private final PlayedLine line = new PlayedLine(time);
  private final List<SpokenItem> settled = new ArrayList<>();
  private int audible;
  private int playedOut;
  private final Playout playout =
      new Playout(
          AudioFormat.PCMU_8K,
          time,
          time,
          new PlayoutListener() {
            @Override
            public void audible(boolean filler) {
              audible++;
            }

            @Override
            public void replyAudible(boolean filler, int inMs) {}

            @Override
            public void playedOut() {
              playedOut++;
            }

            @Override
            public void settled(SpokenItem item) {
              settled.add(item);
            }
          });

  @BeforeEach
  void theLineIsThere() {
    line.onMark(playout::markReturned);
    playout.attach(line);
    playout.replyBegins();
  }

  @Test
  void whereTheWordsLieTheHeardOnesAreKnown() {
    playout.text(A, "One two three four. ");
    playout.audio(A, audio(2_000, 1));
    playout.aligned(A, 4, 100);
    playout.aligned(A, 8, 200);
    playout.aligned(A, 14, 1_900);
    time.advanceMillis(1_000);
    playout.cut();
    assertThat(settled.get(0).heardText()).isEqualTo("One two");
  }

  @Test
  void whatIsHeardWholeNeedsNoPlaces() {
    playout.text(A, "One two three four. ");
    playout.audio(A, audio(1_000, 1));
    playout.aligned(A, 4, 900);
    playout.itemGenerated(A);
    time.advanceMillis(1_100);
    assertThat(settled.get(0).heardText()).isEqualTo("One two three four.");
  }

  @Test
  void wordsThatAreNotInTheAudioOfABrokenItemWereNeitherGeneratedNorHeard() {
    playout.text(A, "One two three four. Five six.");
    playout.audio(A, audio(1_000, 1));
    playout.brokeOff(A, 10);
    playout.itemGenerated(A);
    time.advanceMillis(1_100);
    assertThat(settled.get(0).heardText()).isEqualTo("One two");
    assertThat(settled.get(0).generatedText()).isEqualTo("One two");
  }

  @Test
  void wordsThatRunAheadOfTheAudioWereNotHeard() {
    playout.text(A, "word ".repeat(60));
    playout.audio(A, audio(2_000, 1));
    time.advanceMillis(1_500);
    playout.cut();
    assertThat(settled.get(0).heardText()).isEqualTo("word word word word");
  }

  private static byte[] audio(int millis, int value) {
    byte[] bytes = new byte[millis * 8];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Test
  void anItemIsHeardWholeWhenItsLastMarkHasComeBack() {
    playout.text(A, "Hello there.");
    playout.audio(A, audio(1_000, 1));
    playout.itemGenerated(A);
    time.advanceMillis(999);
    assertThat(settled).isEmpty();
    time.advanceMillis(2);
    assertThat(settled)
        .containsExactly(new SpokenItem(A, "Hello there.", "Hello there.", 1_000, 1_000));
    assertThat(playedOut).isEqualTo(1);
    assertThat(audible).isEqualTo(1);
  }

  @Test
  void generationFinishedDoesNotMeanHeard() {
    playout.text(A, "One two three four five.");
    playout.audio(A, audio(2_000, 1));
    playout.itemGenerated(A);
    time.advanceMillis(500);
    playout.pause(false);
    List<HeardItem> heard = playout.cut();
    assertThat(line.clears).isEqualTo(1);
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0).heardMs()).isBetween(499, 501);
    assertThat(settled.get(0).heardText()).isEqualTo("One");
    assertThat(settled.get(0).cutShort()).isTrue();
  }

  @Test
  void nothingIsClearedWhenNothingIsPlaying() {
    playout.audio(A, audio(100, 1));
    playout.itemGenerated(A);
    time.advanceMillis(150);
    playout.pause(false);
    assertThat(line.clears).isZero();
    assertThat(playout.cut()).isEmpty();
  }

  @Test
  void anItemThatWasHeardWholeIsLeftAloneAndAnUnheardOneIsZero() {
    playout.audio(A, audio(300, 1));
    playout.itemGenerated(A);
    playout.audio(B, audio(1_000, 2));
    playout.itemGenerated(B);
    playout.audio(new ItemId("c"), audio(1_000, 3));
    playout.itemGenerated(new ItemId("c"));
    time.advanceMillis(700);
    playout.pause(false);
    assertThat(playout.cut()).extracting(HeardItem::item).containsExactly(B, new ItemId("c"));
    assertThat(settled).extracting(SpokenItem::heardMs).first().isEqualTo(300);
    assertThat(settled).extracting(SpokenItem::heardMs).last().isEqualTo(0);
  }

  @Test
  void afterACoughTheTailIsPlayedFromALittleBefore() {
    byte[] speech = new byte[16_000];
    for (int i = 0; i < speech.length; i++) {
      speech[i] = (byte) (i / 160);
    }
    playout.audio(A, speech);
    playout.itemGenerated(A);
    time.advanceMillis(800);
    playout.pause(false);
    time.advanceMillis(600);
    assertThat(line.playedMs()).isEqualTo(800);
    playout.resume();
    assertThat(audible).isEqualTo(2);
    time.advanceMillis(1_600);
    assertThat(line.playedMs()).isEqualTo(800 + 300 + 1_200);
    byte[] played = line.played();
    assertThat(Arrays.copyOfRange(played, played.length - 12_000, played.length))
        .isEqualTo(Arrays.copyOfRange(speech, 4_000, 16_000));
    assertThat(settled).extracting(SpokenItem::heardMs).containsExactly(2_000);
    assertThat(playedOut).isEqualTo(1);
  }

  @Test
  void marksThatAClearThrowsBackProveNothing() {
    playout.audio(A, audio(2_000, 1));
    playout.itemGenerated(A);
    time.advanceMillis(700);
    playout.pause(false);
    line.returnStaleMarks();
    assertThat(settled).isEmpty();
    assertThat(playout.cut().get(0).heardMs()).isBetween(699, 701);
  }

  @Test
  void lateAudioOfACutItemIsDropped() {
    playout.audio(A, audio(400, 1));
    time.advanceMillis(100);
    playout.pause(false);
    playout.cut();
    long before = line.sent;
    playout.audio(A, audio(400, 1));
    assertThat(line.sent).isEqualTo(before);
  }

  @Test
  void aReplyThatBeganAfterThePauseIsNotCut() {
    playout.audio(A, audio(1_000, 1));
    time.advanceMillis(100);
    playout.pause(false);
    playout.replyBegins();
    playout.audio(B, audio(200, 2));
    assertThat(playout.cut()).extracting(HeardItem::item).containsExactly(A);
    time.advanceMillis(300);
    byte[] played = line.played();
    assertThat(Arrays.copyOfRange(played, played.length - 1_600, played.length))
        .containsOnly((byte) 2);
  }

  @Test
  void audioLeavesInWholeFramesAndTheRestWithTheEnd() {
    playout.audio(A, audio(25, 1));
    assertThat(line.sent).isEqualTo(160);
    playout.audio(A, audio(20, 1));
    assertThat(line.sent).isEqualTo(320);
    playout.itemGenerated(A);
    assertThat(line.sent).isEqualTo(360);
  }

  @Test
  void aLineThatLosesItsMarksDoesNotKeepTheFloorForEver() {
    line.losesMarks();
    playout.audio(A, audio(1_000, 1));
    playout.itemGenerated(A);
    time.advanceMillis(3_100);
    assertThat(playedOut).isEqualTo(1);
    assertThat(settled).extracting(SpokenItem::heardMs).containsExactly(1_000);
  }

  @Test
  void theEndSettlesWhatIsOpenAsHeardSoFar() {
    playout.text(A, "One two three four.");
    playout.audio(A, audio(1_000, 1));
    time.advanceMillis(500);
    playout.close();
    assertThat(settled).hasSize(1);
    assertThat(settled.get(0).heardMs()).isEqualTo(500);
    playout.audio(B, audio(100, 1));
    assertThat(time.pending()).isLessThanOrEqualTo(1);
  }
}
