package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.Purpose;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberIdsInWordsTest {
  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "MB123456",
        "mb123456",
        "mb 123456",
        "MB 123 456",
        "MB-123-456",
        "MB.123.456",
        "MB 123,456.",
        "M B 1 2 3 4 5 6",
        "m b 1 2 3 4 5 6",
        "M-B-1-2-3-4-5-6",
        "M, B, 1, 2, 3, 4, 5, 6.",
        "M. B. 1. 2. 3. 4. 5. 6.",
        "M.B. 123456",
        "em bee one two three four five six",
        "em be one two three four five six",
        "Em, bee. One two three, four five six.",
        "M B one two three for five six",
        "MB one twenty-three four fifty-six",
        "MB one twenty three four fifty six",
        "MB one hundred twenty-three four fifty-six",
        "MB one hundred and twenty-three, four hundred fifty-six",
        "MB twelve thirty-four fifty-six",
        "M as in Mary, B as in boy, 1 2 3 4 5 6",
        "M as in Mary B as in boy one two three four five six",
        "M for Mary, B for boy, 123456",
        "M like Mike, B like Bravo, 123456",
        "Mike Bravo one two three four five six",
        "capital M capital B dash one two three dash four five six",
        "M B 1 2 3 and 4 5 6",
        "my member ID is M B 1 2 3 4 5 6",
        "My member ID is MB123456.",
        "MY MEMBER ID IS MB123456",
        "Sure, it's MB 123 456, thanks!",
        "Yeah it's, um, M B, uh, 1 2 3, 4 5 6 I think",
        "I have the card here. M B 1 2 3 4 5 6. Is that right?",
        "I was born on March 15, 1985 and my ID is MB123456",
        "MB123456, born 3/15/1985, for an MRI",
        "it is MB123456 and the copay was $1,050",
        "MB12345, no wait, MB123456",
        "MB123465, sorry, MB123456",
        "call me at 206-555-0123, the ID is MB123456",
        "P as in Mary B as in boy 123456, no, M as in Mary B as in boy 123456",
      })
  void readsOneMemberIdInManyRenderings(String spoken) {
    assertThat(clear(spoken)).contains("MB123456");
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource(
      delimiter = '|',
      value = {
        "M B one two double three four five                | MB123345",
        "MB double three 4 5 6 7                           | MB334567",
        "MB triple seven 1 2 3                             | MB777123",
        "MB oh one two three four five                     | MB012345",
        "MB 1 oh 2 oh 3 4                                  | MB102034",
        "M B O 1 2 3 4 5                                   | MB012345",
        "double u double u 1 2 3 4                         | WW1234",
        "A 1 2 3 4 5                                       | A12345",
        "my id is A 1 2 3 4 5                              | A12345",
        "A D A 1 8 1 5                                     | ADA1815",
        "my id is a d a 1 8 1 5                            | ADA1815",
        "I B M 1 2 3 4 5                                   | IBM12345",
        "I 1 2 3 4 5                                       | I12345",
        "x-ray yankee 4 5 6 7                              | XY4567",
        "B as in Peter 1 2 3 4 5                           | P12345",
        "X as in extra 1 2 3 4 5                           | X12345",
        "123456789                                         | 123456789",
        "123 456 789                                       | 123456789",
        "the number is one two three four five six seven   | 1234567",
        "W 1 2 3 4 5 6 7 8 9 A                             | W123456789A",
        "XYZ987654321                                      | XYZ987654321",
        "1EG4-TE5-MK73                                     | 1EG4TE5MK73",
        "MB nine thousand one hundred                      | MB9100",
        "A1                                                | A1",
        "4567                                              | 4567",
      })
  void readsOtherShapes(String spoken, String expected) {
    assertThat(clear(spoken)).contains(expected);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "I don't have it",
        "hello",
        "MB",
        "M B",
        "unknown",
        "N/A",
        "March 15, 1985",
        "the fifteenth of March nineteen eighty-five",
        "3/15/1985",
        "1985-03-15",
        "option 3",
        "I have two options",
        "it costs $1,050",
        "about 500 dollars",
        "is it 5 or 10",
        "you may see 2 of them",
        "born in 1985",
        "one",
        "MB12345678901234567890123456789012345",
      })
  void findsNoneWhereThereIsNone(String spoken) {
    assertThat(clear(spoken)).isEmpty();
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {"double ", "one thousand ", "a'", "a-", "1-", "1 ", ".", ",", "oh ", "bee "})
  void endlessTextHoldsNone(String part) {
    assertThat(clear(part.repeat(3000))).isEmpty();
    LocalDate today = LocalDate.of(2026, 7, 1);
    assertThat(new BirthDateReader(Language.ENGLISH, today).read(part.repeat(3000)).born())
        .isEmpty();
  }

  private static Optional<String> clear(String spoken) {
    return new MemberIdReader(Language.ENGLISH)
        .read(spoken)
        .best()
        .map(id -> id.reveal(Purpose.READ_BACK));
  }
}
