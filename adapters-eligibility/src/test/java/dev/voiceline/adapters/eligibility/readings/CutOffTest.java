package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that was cut off anywhere is not read: it gives no value, and says so. */
class CutOffTest {
  private static final Set<String> NO_VALUE = Set.of("MALFORMED", "MALFORMED_STRICT");

  /** Of longer files not every byte is tried, but the beginning and the end are. */
  private static final int LONG = 6_000;

  static List<HandReading> answers() {
    return Readings.madeUp().all().stream().filter(each -> !each.content().isBlank()).toList();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void atAnyByte(HandReading reading) {
    cut(reading);
  }

  @Test
  void publicSamplesToo() {
    Optional<Path> folder = Readings.publicSamples();
    assumeTrue(folder.isPresent(), "VOICELINE_PUBLIC_SAMPLES names no folder");
    Readings.in(folder.orElseThrow()).all().stream()
        .filter(each -> !each.content().isBlank())
        .forEach(CutOffTest::cut);
  }

  private static void cut(HandReading reading) {
    byte[] file = reading.content().stripTrailing().getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < file.length; length += step(length, file.length)) {
      byte[] part = Arrays.copyOf(file, length);
      if (!new String(part, StandardCharsets.UTF_8).equals("\uFEFF")) {
        EligibilityAnswer answer = reading.answer(part);
        assertThat(NO_VALUE)
            .as("%s, cut after %s bytes", reading.name(), length)
            .contains(answer.outcome().name());
      }
    }
  }

  private static int step(int at, int length) {
    return length <= LONG || at < 500 || at > length - 500 ? 1 : 61;
  }
}
