package dev.voiceline.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
  private final VirtualTime time = new VirtualTime();
  private final List<String> ran = new ArrayList<>();

  @Test
  void alarmsRunInTheOrderOfTheirTimesAndSeeThem() {
    Timers.Alarm late = time.after(Duration.ofMillis(20), () -> ran.add("late@" + time.millis()));
    Timers.Alarm early = time.after(Duration.ofMillis(10), () -> ran.add("early@" + time.millis()));
    time.advanceMillis(30);
    assertThat(ran).containsExactly("early@10", "late@20");
    assertThat(time.millis()).isEqualTo(30);
    late.cancel();
    early.cancel();
    assertThat(time.pending()).isZero();
  }

  @Test
  void anAlarmThatWasTakenBackDoesNotRun() {
    time.after(Duration.ofMillis(10), () -> ran.add("never")).cancel();
    time.advanceMillis(20);
    assertThat(ran).isEmpty();
  }

  @Test
  void anAlarmSetByAnAlarmRunsInTheSameStretch() {
    Timers.Alarm first =
        time.after(
            Duration.ofMillis(10),
            () -> {
              Timers.Alarm next = time.after(Duration.ofMillis(5), () -> ran.add("next"));
              assertThat(next).isNotNull();
            });
    time.advanceMillis(15);
    assertThat(first).isNotNull();
    assertThat(ran).containsExactly("next");
  }
}
