package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {
  private final VirtualTime time = new VirtualTime();
  private final List<Long> silences = new ArrayList<>();
  private final SilenceWatch watch =
      new SilenceWatch(time, time, Duration.ofSeconds(10), () -> silences.add(time.millis()));

  @Test
  void countsFromTheLastSound() {
    watch.begin();
    time.advanceMillis(3_000);
    watch.heard();
    time.advanceMillis(60_000);

    assertThat(silences).containsExactly(13_000L);
    assertThat(time.pending()).isZero();
  }

  @Test
  void soundAllTheTimeSetsOneAlarmAtATime() {
    watch.begin();
    for (int i = 0; i < 5_000; i++) {
      time.advanceMillis(20);
      watch.heard();
      assertThat(time.pending()).isEqualTo(1);
    }

    assertThat(silences).isEmpty();
  }

  @Test
  void anAlarmThatRingsWhileItIsCancelledIsNotSetAgain() {
    List<Runnable> alarms = new ArrayList<>();
    SilenceWatch deaf =
        new SilenceWatch(
            time,
            (delay, task) -> {
              alarms.add(task);
              return () -> {};
            },
            Duration.ofSeconds(10),
            () -> silences.add(time.millis()));
    deaf.begin();
    deaf.cancel();

    alarms.get(0).run();

    assertThat(alarms).hasSize(1);
    assertThat(silences).isEmpty();
  }
}
