package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallStatusTest {

  @ParameterizedTest
  @CsvSource({
    "queued, QUEUED, false",
    "initiated, INITIATED, false",
    "ringing, RINGING, false",
    "in-progress, IN_PROGRESS, false",
    "completed, COMPLETED, true",
    "busy, BUSY, true",
    "failed, FAILED, true",
    "no-answer, NO_ANSWER, true",
    "canceled, CANCELED, true",
    "gone-fishing, UNKNOWN, false"
  })
  void readsTheCarriersWords(String word, CallStatus status, boolean terminal) {
    assertThat(CallStatus.of(word)).isEqualTo(status);
    assertThat(status.terminal()).isEqualTo(terminal);
  }

  @Test
  void aTerminalStatusStays() {
    assertThat(CallStatus.COMPLETED.supersedes(CallStatus.IN_PROGRESS)).isTrue();
    assertThat(CallStatus.IN_PROGRESS.supersedes(CallStatus.COMPLETED)).isFalse();
    assertThat(CallStatus.FAILED.supersedes(CallStatus.COMPLETED)).isFalse();
    assertThat(CallStatus.UNKNOWN.supersedes(CallStatus.QUEUED)).isFalse();
  }

  @Property
  void noStatusSupersedesItselfAndNoTwoEachOther(@ForAll CallStatus one, @ForAll CallStatus other) {
    assertThat(one.supersedes(one)).isFalse();
    assertThat(one.supersedes(other) && other.supersedes(one)).isFalse();
  }
}
