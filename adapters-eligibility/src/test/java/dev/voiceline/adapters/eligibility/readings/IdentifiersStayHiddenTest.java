package dev.voiceline.adapters.eligibility.readings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed of an answer by accident holds nobody's identifiers. */
class IdentifiersStayHiddenTest {
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "\\b(SYN[0-9A-Z]{5,}|MB\\d{6}|TESTER|REJECT|XANDER|JORDAN|19\\d\\d-?\\d\\d-?\\d\\d)\\b");

  static List<HandReading> answers() {
    return Readings.madeUp().all();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void inTheAnswerItself(HandReading reading) {
    assertThat(reading.answer(reading.file()).toString()).doesNotContainPattern(IDENTIFIER);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void inWarningsAndInWhyAFileCannotBeRead(HandReading reading) {
    String half = reading.content().substring(0, reading.content().length() / 2);
    EligibilityAnswer answer = reading.answer(half.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.toString()).doesNotContainPattern(IDENTIFIER);
    assertThat(answer.provenance().warnings().toString()).doesNotContainPattern(IDENTIFIER);
  }
}
