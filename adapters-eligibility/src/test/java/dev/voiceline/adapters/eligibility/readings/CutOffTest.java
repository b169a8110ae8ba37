package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that was cut off anywhere is not read: it gives no value, and says so. */
class CutOffTest {
  private static final Set<String> NO_VALUE = Set.of("MALFORMED", "MALFORMED_STRICT");

  static List<HandReading> answers() {
    return Readings.madeUp().all().stream().filter(each -> !each.content().isBlank()).toList();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void atAnyByte(HandReading reading) {
    int whole = reading.content().stripTrailing().length();
    for (int length = 1; length < whole; length++) {
      String part = reading.content().substring(0, length);
      EligibilityAnswer answer = reading.answer(part.getBytes(StandardCharsets.UTF_8));
      assertThat(NO_VALUE)
          .as("%s, cut after %s bytes", reading.name(), length)
          .contains(answer.outcome().name());
    }
  }
}
