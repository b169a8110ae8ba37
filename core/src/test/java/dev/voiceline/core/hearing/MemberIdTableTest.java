package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.Purpose;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Member IDs as they are said, in the tables {@code member-ids-<code>.txt}. */
class MemberIdTableTest {
  @TestFactory
  Stream<DynamicTest> whatIsSaidIsHeardRepairedOrAskedBack() {
    return Stream.of("en", "es")
        .flatMap(
            code -> {
              List<List<String>> rows = HearingTable.rows("member-ids-" + code + ".txt");
              return rows.stream()
                  .map(row -> test(code + " " + (rows.indexOf(row) + 1), new Language(code), row));
            });
  }

  private static DynamicTest test(String name, Language language, List<String> row) {
    String expected = row.get(row.size() - 1);
    String pattern = String.join("|", row.subList(1, row.size() - 1)).replaceAll("^\\s+$", "");
    return DynamicTest.dynamicTest(
        name,
        () -> {
          MemberIdReading reading = new MemberIdReader(language, pattern(pattern)).read(row.get(0));
          assertThat(told(reading)).as(row.get(0)).isEqualTo(expected);
          assertThat(reading.usable().isPresent()).isEqualTo(expected.matches("[A-Z0-9]+"));
        });
  }

  private static MemberIdPattern pattern(String text) {
    return text.isEmpty()
        ? MemberIdPattern.ANY
        : text.equals("MBI") ? MemberIdPattern.MBI : MemberIdPattern.parse(text);
  }

  private static String told(MemberIdReading reading) {
    if (reading.question().isPresent()) {
      AskBack question = reading.question().get();
      if (question instanceof AskBack.OneOf one) {
        return "? " + one.place() + " " + String.join(" ", one.choices());
      }
      return question instanceof AskBack.WhichCharacter which
          ? "? " + which.place() + (which.letter() ? " letter" : " digit")
          : "again";
    }
    return reading
        .best()
        .map(id -> (reading.repaired() ? "~" : "") + id.reveal(Purpose.READ_BACK))
        .orElse("-");
  }
}
