package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.turn.Interjections.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterjectionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Mm-hmm. | MURMUR",
        "en | Uh, um... | MURMUR",
        "en | Okay. | ASSENT",
        "en | Yeah, right, got it! | ASSENT",
        "en | Uh-huh, I see. | ASSENT",
        "en | Wait. | STOP",
        "en | Okay, hold on a second | STOP",
        "en | No, that's wrong | STOP",
        "en | I'd like to speak to a representative | STOP",
        "en | Okay, and what does it cost? | WORDS",
        "en | I know nothing of it | WORDS",
        "en | ... | BLANK",
        "es | Ajá. | MURMUR",
        "es | Sí, claro. | ASSENT",
        "es | Vale, de acuerdo | ASSENT",
        "es | ¡Espere! | STOP",
        "es | No, un momento | STOP",
        "es | ¿Y cuánto cuesta? | WORDS"
      })
  void aTextIsWhatItsLanguageMakesOfIt(String language, String text, Meaning meaning) {
    Phrases phrases = Languages.standard().find(language).orElseThrow();
    assertThat(Interjections.in(phrases).of(text)).isEqualTo(meaning);
  }

  /** "no" in "notes" silences nobody. */
  @Test
  void aStopWordIsAWholeWord() {
    Interjections english = Interjections.in(Languages.standard().english());
    assertThat(english.of("notes and knowledge")).isEqualTo(Meaning.WORDS);
  }

  @Test
  void everyLanguageHasAllThreeLists() {
    for (Phrases phrases : Languages.standard().all()) {
      Interjections words = Interjections.in(phrases);
      assertThat(words.murmurs()).isNotEmpty();
      assertThat(words.assents()).isNotEmpty();
      assertThat(words.stops()).isNotEmpty().doesNotContainAnyElementsOf(words.assents());
    }
  }
}
