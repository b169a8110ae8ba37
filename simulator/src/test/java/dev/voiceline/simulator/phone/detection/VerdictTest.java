package dev.voiceline.simulator.phone.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.twilio.MachineDetection;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {
  static Stream<Arguments> pickups() {
    Pickup machine = Pickup.machine(Duration.ofSeconds(6), true);
    Pickup mute = Pickup.machine(Duration.ofSeconds(6), false);
    Pickup brief = Pickup.machine(Duration.ofSeconds(2), true);
    Pickup endless = Pickup.machine(Duration.ofSeconds(60), true);
    return Stream.of(
        Arguments.of(Pickup.person(), false, "human", 2_000),
        Arguments.of(Pickup.person(), true, "human", 2_000),
        Arguments.of(machine, false, "machine_start", 2_400),
        Arguments.of(machine, true, "machine_end_beep", 6_500),
        Arguments.of(mute, true, "machine_end_silence", 7_200),
        Arguments.of(brief, true, "human", 3_200),
        Arguments.of(endless, false, "machine_start", 2_400),
        Arguments.of(endless, true, "machine_end_other", 30_000),
        Arguments.of(Pickup.silence(), true, "unknown", 5_000),
        Arguments.of(Pickup.whistle(), false, "fax", 1_000));
  }

  @ParameterizedTest
  @MethodSource("pickups")
  void judgesByTheLengthOfTheFirstSpeech(
      Pickup heard, boolean untilMessageEnd, String answeredBy, long afterMs) {
    assertThat(Verdict.on(heard, manner(untilMessageEnd, 30)))
        .isEqualTo(new Verdict(answeredBy, Duration.ofMillis(afterMs)));
  }

  @ParameterizedTest
  @MethodSource("pickups")
  void isNeverLaterThanItsTimeout(
      Pickup heard, boolean untilMessageEnd, String answeredBy, long afterMs) {
    assertThat(Verdict.on(heard, manner(untilMessageEnd, 3)).after())
        .isLessThanOrEqualTo(Duration.ofSeconds(3));
  }

  private static MachineDetection manner(boolean untilMessageEnd, int timeoutSeconds) {
    return new MachineDetection(
        untilMessageEnd,
        Duration.ofSeconds(timeoutSeconds),
        Duration.ofMillis(2_400),
        Duration.ofMillis(1_200),
        Duration.ofMillis(5_000),
        Optional.empty());
  }
}
