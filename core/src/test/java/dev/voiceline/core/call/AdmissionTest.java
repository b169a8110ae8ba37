package dev.voiceline.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final CallId CALL = new CallId("call");
  private final VirtualTime time = new VirtualTime();

  private static int admitted(Admission admission, int tries) {
    int admitted = 0;
    for (int i = 0; i < tries; i++) {
      admitted += admission.admits(CALL, 0) ? 1 : 0;
    }
    return admitted;
  }

  @Test
  void aFullSecondsCallsAreTakenAtOnceAndNoMore() {
    assertThat(admitted(Admission.perSecond(5, time), 20)).isEqualTo(5);
  }

  @Test
  void callsAreAllowedAgainAsTimePasses() {
    Admission admission = Admission.perSecond(5, time);
    assertThat(admitted(admission, 5)).isEqualTo(5);
    time.advanceMillis(199);
    assertThat(admitted(admission, 1)).isZero();
    time.advanceMillis(1);
    assertThat(admitted(admission, 2)).isEqualTo(1);
  }

  @Test
  void refusalsCostNothing() {
    Admission admission = Admission.perSecond(1, time);
    assertThat(admitted(admission, 1)).isEqualTo(1);
    for (int i = 0; i < 1_000; i++) {
      time.advanceMillis(1);
      assertThat(admitted(admission, 1)).isEqualTo(i < 999 ? 0 : 1);
    }
  }

  @Test
  void aQuietNightSavesUpNoMoreThanASecond() {
    Admission admission = Admission.perSecond(3, time);
    time.advanceMillis(8 * 3_600_000);
    assertThat(admitted(admission, 10)).isEqualTo(3);
  }

  @Test
  void aRateOfNothingIsRefused() {
    assertThatThrownBy(() -> Admission.perSecond(0, time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one call per second");
  }

  @Test
  void bothRulesMustAllowACall() {
    Admission both = Admission.upTo(2).and(Admission.perSecond(1, time));
    assertThat(both.admits(CALL, 2)).as("too many at once").isFalse();
    assertThat(both.admits(CALL, 1)).isTrue();
    assertThat(both.admits(CALL, 1)).as("too many per second").isFalse();
  }

  @Test
  void theSecondRuleIsNotAskedAboutACallThatTheFirstRefuses() {
    Admission both = Admission.upTo(2).and(Admission.perSecond(1, time));
    for (int i = 0; i < 10; i++) {
      assertThat(both.admits(CALL, 2)).isFalse();
    }
    assertThat(both.admits(CALL, 1)).isTrue();
  }

  @Test
  void manyThreadsShareOneBucket()
      throws InterruptedException, ExecutionException, TimeoutException {
    Admission admission = Admission.perSecond(100, time);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(threads.submit(() -> admitted(admission, 100)));
      }
      int all = 0;
      for (Future<Integer> one : running) {
        all += one.get(30, TimeUnit.SECONDS);
      }
      assertThat(all).isEqualTo(100);
    } finally {
      threads.shutdownNow();
    }
  }
}
