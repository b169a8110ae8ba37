package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CallerTimelineTest {
  private final CallerTimeline timeline = new CallerTimeline();

  @Test
  void aSteadyStreamHasNoGaps() {
    for (int i = 0; i < 100; i++) {
      assertThat(timeline.missingBefore(37 + 20L * i, 160)).isZero();
    }
  }

  @Test
  void nothingIsMissingBeforeTheFirstFrame() {
    assertThat(timeline.missingBefore(1_500, 160)).isZero();
  }

  @Test
  void aMissingFrameIsFoundAlsoInAStreamThatTrembles() {
    timeline.missingBefore(0, 160);

    assertThat(timeline.missingBefore(25, 160)).isZero();
    assertThat(timeline.missingBefore(38, 160)).isZero();
    assertThat(timeline.missingBefore(80, 160)).isEqualTo(1);
  }

  @Test
  void lessThanAFrameIsNoGapUntilItAddsUp() {
    timeline.missingBefore(0, 160);

    assertThat(timeline.missingBefore(30, 160)).isZero();
    assertThat(timeline.missingBefore(60, 160)).isEqualTo(1);
    assertThat(timeline.missingBefore(80, 160)).isZero();
  }

  @Test
  void twoSecondsAreFilledAndMoreIsANewCount() {
    timeline.missingBefore(0, 160);

    assertThat(timeline.missingBefore(2_020, 160)).isEqualTo(100);
    assertThat(timeline.missingBefore(60_000, 160)).isEqualTo(100);
    assertThat(timeline.missingBefore(60_020, 160)).isZero();
  }

  @Test
  void aCountThatStartsAgainIsFollowed() {
    timeline.missingBefore(60_000, 160);

    assertThat(timeline.missingBefore(0, 160)).isZero();
    assertThat(timeline.missingBefore(20, 160)).isZero();
    assertThat(timeline.missingBefore(60, 160)).isEqualTo(1);
  }

  @Test
  void framesWithoutATimeFollowEachOther() {
    assertThat(timeline.missingBefore(StreamMedia.NO_TIME, 160)).isZero();
    timeline.missingBefore(0, 160);
    assertThat(timeline.missingBefore(StreamMedia.NO_TIME, 160)).isZero();
    assertThat(timeline.missingBefore(40, 160)).isZero();
  }

  @Property
  void theAudioToldIsAsLongAsTheTimeThatPassed(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 90) Integer> lostBefore) {
    CallerTimeline fresh = new CallerTimeline();
    fresh.missingBefore(0, 160);
    long millis = 20;
    long toldFrames = 1;
    for (int lost : lostBefore) {
      millis += 20L * lost;
      toldFrames += fresh.missingBefore(millis, 160) + 1;
      millis += 20;
    }

    assertThat(toldFrames * 20).isEqualTo(millis);
  }

  @Property
  void noTimestampFillsMoreThanTwoSeconds(@ForAll @Size(max = 20) List<@IntRange Integer> times) {
    CallerTimeline fresh = new CallerTimeline();
    for (int millis : times) {
      assertThat(fresh.missingBefore(millis, 160)).isBetween(0, 100);
    }
  }
}
