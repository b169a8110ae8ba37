package dev.voiceline.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private final Redactor redactor = Redactor.masking();

  @ParameterizedTest(name = "{index}")
  @CsvSource(
      delimiter = '|',
      value = {
        "My member ID is MB123456.                       | My member ID is MB****56.",
        "my member ID is M B 1 2 3 4 5 6                 | my member ID is MB****56",
        "it's em bee one two three four five six, okay   | it's MB****56, okay",
        "it's em be one two three four five six, okay    | it's MB****56, okay",
        "MB one twenty-three four fifty-six              | MB****56",
        "M as in Mary, B as in boy, 1 2 3 4 5 6          | MB****56",
        "one two three four five six                     | 1****6",
        "one two three                                   | ***",
        "double three double four                        | ****",
        "mb 123 456 is the one                           | MB****56 is the one",
        "{'member_id': 'MB123456'}                       | {'member_id': 'MB****56'}",
        "Call 206-555-0123 please                        | Call 20******23 please",
        "Call (206) 555-0123 please                      | Call (20******23 please",
        "Call +12065550123 please                        | Call +12*******23 please",
        "my social is 123-45-6789                        | my social is ***-**-****",
        "my social is 123 45 6789                        | my social is ***-**-****",
        "born March 15, 1985 in Ohio                     | born ****-**-** in Ohio",
        "the fifteenth of March nineteen eighty-five     | the ****-**-**",
        "March fifteenth                                 | ****-**-**",
        "on 3/15/1985 or 03-15-85                        | on ****-**-** or ****-**-**",
        "1985-03-15                                      | ****-**-**",
        "three fifteen nineteen eighty-five              | ****-**-**",
        "nineteen eighty-five                            | ****",
        "MB123456, March 15 1985, for an MRI             | MB****56, ****-**-**, for an MRI",
      })
  void masksIdentifiers(String text, String expected) {
    assertThat(redactor.redact(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "",
        "Hello! Thank you for calling. How can I help you today?",
        "You have two options.",
        "Take option 3, or 4.",
        "$1,050 of the deductible remains, and the copay is $50.",
        "The copay is 150 dollars and twenty percent after that.",
        "One thousand fifty dollars of the deductible remains.",
        "It takes 10 to 15 minutes.",
        "We are here 24/7, from 9:30 to 12:45.",
        "You may see a doctor for one visit.",
        "I have one or two more questions for you.",
        "Vitamin B12 and a CT scan, please.",
        "about two hundred people",
        "It costs $1,234.56 or $12.50.",
        "I see you are the one.",
        "It is 20% of the cost.",
      })
  void leavesTheRestAlone(String text) {
    assertThat(redactor.redact(text)).isEqualTo(text);
  }

  /** A text like these must neither exhaust the stack nor take for ever. */
  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "double ",
        "one thousand ",
        "one hundred ",
        "a'",
        "1-",
        "1,",
        "1.",
        "1 ",
        "$",
        "oh ",
        "march ",
        "twenty ",
        "a as in ",
        "1 and ",
        "? ",
        "'",
        "-"
      })
  void endlessTextIsTaken(String part) {
    assertThat(redactor.redact(part.repeat(1500))).isNotNull();
  }

  @Test
  void theClearOneChangesNothing() {
    String text = "MB123456, March 15 1985";

    assertThat(Redactor.clear().redact(text)).isSameAs(text);
  }

  @Test
  void introducedNamesEmailAddressesAndFullWidthDigitsAreHidden() {
    Redactor masking = Redactor.masking();
    assertThat(masking.redact("Hi, my name is John Smith")).isEqualTo("Hi, my name is (name)");
    assertThat(masking.redact("write to ann.lee@example.com, please"))
        .isEqualTo("write to ***@***, please");
    assertThat(masking.redact("\uFF4D\uFF42\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16"))
        .doesNotContain("123", "\uFF11\uFF12\uFF13");
    assertThat(masking.redact("I'm calling about an MRI")).isEqualTo("I'm calling about an MRI");
  }
}
