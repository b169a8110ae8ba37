package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What the model is told to have been heard is what the phone has played when the clear reaches it,
 * to within a frame, whatever becomes of the marks.
 */
class TruncationPropertyTest {
  private static final int FRAME_MS = 20;
  private static final ItemId A = new ItemId("a");
  private static final ItemId B = new ItemId("b");

  @Property(tries = 400)
  void aCutIsWithinAFrameOfWhatThePhoneHasPlayed(
      @ForAll long seed,
      @ForAll @IntRange(max = 200) int way,
      @ForAll @IntRange(min = 300, max = 6_000) int length,
      @ForAll @IntRange(min = 1, max = 5_900) int cutAt,
      @ForAll boolean coughBefore) {
    Scene scene = new Scene(seed, way);
    scene.generates(A, length);
    int at = Math.min(cutAt, length - 1);
    if (coughBefore) {
      scene.time.advanceMillis(at / 2);
      scene.playout.pause(false);
      scene.time.advanceMillis(700);
      scene.playout.resume();
      scene.time.advanceMillis(way + at / 2);
    } else {
      scene.time.advanceMillis(at);
    }
    List<HeardItem> heard = scene.playout.cut();
    scene.line.settle();
    for (HeardItem item : heard) {
      assertThat(item.heardMs()).isBetween(0, length);
      assertThat(Math.abs(item.heardMs() - scene.furthestPlayed())).isLessThanOrEqualTo(FRAME_MS);
    }
    if (heard.isEmpty()) {
      assertThat(length - scene.furthestPlayed()).isLessThanOrEqualTo(FRAME_MS);
    }
  }

  @Property(tries = 200)
  void ofTwoItemsTheFirstIsLeftAloneAndTheSecondCutWhereItWasOrDeleted(
      @ForAll long seed,
      @ForAll @IntRange(min = 300, max = 2_000) int first,
      @ForAll @IntRange(min = 300, max = 2_000) int second,
      @ForAll @IntRange(min = 1, max = 3_900) int cutAt) {
    Scene scene = new Scene(seed, 0);
    scene.generates(A, first);
    scene.generates(B, second);
    scene.time.advanceMillis(Math.min(cutAt, first + second - 1));
    int before = scene.line.phone.playedMs();
    for (HeardItem item : scene.playout.cut()) {
      int played = item.item().equals(A) ? before : Math.max(0, before - first);
      assertThat(Math.abs(item.heardMs() - played)).isLessThanOrEqualTo(FRAME_MS);
    }
  }

  /** Three marks in a row that are late by more than the network is are those of a stalled line. */
  @Property(tries = 50)
  void aLineThatStallsIsNoticed(@ForAll @IntRange(min = 600, max = 3_000) int stall) {
    VirtualTime time = new VirtualTime();
    PlaybackLedger ledger = new PlaybackLedger(AudioFormat.PCMU_8K);
    LedgerEntry entry = ledger.entry(A, 1, ReplyKind.ORDINARY);
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      entry.add(new byte[4_000]);
      ledger.sent(entry, 4_000, time.millis());
      marks.add(ledger.mark());
    }
    time.advanceMillis(500);
    ledger.markReturned(marks.get(0), time.millis());
    time.advanceMillis(stall);
    for (int i = 1; i <= 3; i++) {
      time.advanceMillis(500);
      ledger.markReturned(marks.get(i), time.millis());
    }
    time.advanceMillis(100);
    ledger.cleared(time.millis());
    assertThat(entry.heardItem().heardMs()).isBetween(2_080, 2_120);
  }

  private static final class Scene {
    final VirtualTime time = new VirtualTime();
    final FarLine line;
    final Playout playout =
        new Playout(
            AudioFormat.PCMU_8K,
            time,
            time,
            new PlayoutListener() {
              @Override
              public void audible(boolean filler) {}

              @Override
              public void replyAudible(boolean filler, int inMs) {}

              @Override
              public void playedOut() {}

              @Override
              public void settled(SpokenItem item) {}
            });

    Scene(long seed, int way) {
      Random random = new Random(seed);
      line =
          new FarLine(time, way, () -> random.nextInt(6) == 0 ? FarLine.LOST : random.nextInt(300));
      line.onMark(playout::markReturned);
      playout.attach(line);
      playout.replyBegins();
    }

    /** Every millisecond of the audio says which it is. */
    void generates(ItemId item, int millis) {
      byte[] audio = new byte[millis * 8];
      for (int ms = 0; ms < millis; ms++) {
        audio[ms * 8] = (byte) ((ms + 1) >> 8);
        audio[ms * 8 + 1] = (byte) (ms + 1);
      }
      playout.audio(item, audio);
      playout.itemGenerated(item);
    }

    int furthestPlayed() {
      byte[] played = line.phone.played();
      int furthest = 0;
      for (int at = 0; at + 8 <= played.length; at += 8) {
        furthest = Math.max(furthest, ((played[at] & 0xFF) << 8) | (played[at + 1] & 0xFF));
      }
      return furthest;
    }
  }
}
