package dev.voiceline.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTalkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Could you tell me the member ID?",
        "What is the patient's date of birth?",
        "And the birthday?",
        "When was the patient born? I mean, the day she was born.",
        "Please say the ID on the card.",
        "¿Cuál es su número de miembro?",
        "¿Y la fecha de nacimiento?",
        "¿Cuándo nació?"
      })
  void theAgentAsksForAnIdentifier(String words) {
    assertThat(IdentifierTalk.asks(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello! Thank you for calling the Insurance Eligibility Line. How can I help you today?",
        "Good news: the patient's coverage is active. $1,050 of the deductible remains.",
        "Is there anything else?",
        "For an MRI, prior authorization is required and the copay is $50."
      })
  void theAgentSpeaksOfOtherThings(String words) {
    assertThat(IdentifierTalk.asks(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It's M B one two three four five six",
        "MB123456",
        "January 31st 1980",
        "My member ID is ..."
      })
  void theCallerNamesAnIdentifier(String words) {
    assertThat(IdentifierTalk.names(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes please", "What about an MRI?", "Does it cost fifty dollars?", ""})
  void theCallerSpeaksOfOtherThings(String words) {
    assertThat(IdentifierTalk.names(words)).isFalse();
  }
}
