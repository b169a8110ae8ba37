package dev.voiceline.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {
  @Test
  void returnsWhenTheConditionHolds() {
    AtomicInteger asked = new AtomicInteger();
    new Await(Duration.ofSeconds(10)).until("the third time", () -> asked.incrementAndGet() == 3);
    assertThat(asked).hasValue(3);
  }

  @Test
  void namesWhatNeverCame() {
    assertThatThrownBy(() -> new Await(Duration.ofMillis(5)).until("a miracle", () -> false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a miracle");
  }

  @Test
  void givesUpWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> new Await(Duration.ofMinutes(1)).until("anything", () -> false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
