package dev.voiceline.core.endpointing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Languages;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the agent waits for, by its words. */
class AskedReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | What is your member ID?                                            | identifier
          en | May I have the member ID, please? You find it on the card.         | identifier
          en | Please say your member ID.                                         | identifier
          en | Thank you. And what is the patient's date of birth?                | date
          en | I need your member ID. And the date of birth, please?              | date identifier
          en | When were you born?                                                | date
          en | Could you spell the last name?                                     | spelling
          en | I have M B 1 2 3 4 5 6. Is that right?                             | yes
          en | The member ID is M B 1 2, is that correct?                         | yes identifier
          en | Would you like a text message?                                     | yes
          en | Is there anything else I can help you with?                        | yes
          en | Your deductible is met. What else would you like to know?          | nothing
          en | How can I help you today?                                          | nothing
          en | What is that for?                                                  | nothing
          en | Your date of birth is on record. How can I help?                   | nothing
          en | Thank you.                                                         | nothing
          es | ¿Cuál es su número de miembro?                                     | identifier
          es | ¿Me da la fecha de nacimiento, por favor?                          | date
          es | Tengo M B 1 2. ¿Es correcto?                                       | yes
          """)
  void itIsReadFromTheLastQuestion(String language, String words, String wanted) {
    Asked asked =
        new AskedReader(Languages.standard().orEnglish(Optional.of(language))).read(words);
    String all =
        (asked.yesOrNo() ? "yes " : "")
            + asked.wanted().stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    assertThat(all.isBlank() ? "nothing" : all.strip()).isEqualTo(wanted);
  }
}
