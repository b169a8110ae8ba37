package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read back is heard again as the same. */
class IdentifierSpeechTest {
  /** In each language and style; 20,000 in all, or 100,000. */
  private static final int IDS = 25_000 / Sample.oneOf(5);

  private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  @ParameterizedTest
  @CsvSource({"en, GROUPED", "en, SLOW", "es, GROUPED", "es, SLOW"})
  void whatIsReadBackIsHeardAsTheSame(String code, ReadBackStyle style) {
    Phrases phrases = Languages.standard().find(code).orElseThrow();
    IdentifierSpeech speech = new IdentifierSpeech(phrases);
    MemberIdReader reader = new MemberIdReader(phrases.language());
    Random random = new Random(code.charAt(1) * 100L + style.name().charAt(0));
    for (int i = 0; i < IDS; i++) {
      MemberId id = id(random);
      MemberIdReading heard = reader.read(speech.say(id, style));
      if (!heard.usable().equals(Optional.of(id)) || heard.mustBeReadBack()) {
        assertThat(heard.usable().map(it -> it.reveal(Purpose.READ_BACK)))
            .as(speech.say(id, style))
            .contains(id.reveal(Purpose.READ_BACK));
        assertThat(heard.mustBeReadBack()).as(speech.say(id, style)).isFalse();
      }
    }
  }

  @Test
  void lettersHaveWordsAndDigitsComeInGroupsOfThreeOrFour() {
    assertThat(say("en", "MB123456", ReadBackStyle.GROUPED))
        .isEqualTo("M as in Mike, B as in Bravo, 1 2 3, 4 5 6");
    assertThat(say("en", "W1234567", ReadBackStyle.GROUPED))
        .isEqualTo("W as in Whiskey, 1 2 3 4, 5 6 7");
    assertThat(say("en", "MB12", ReadBackStyle.SLOW))
        .isEqualTo("M as in Mike... B as in Bravo... 1... 2");
    assertThat(say("es", "MB123456", ReadBackStyle.GROUPED))
        .isEqualTo("M de María, be grande de Barcelona, 1 2 3, 4 5 6");
  }

  private static String say(String code, String id, ReadBackStyle style) {
    return new IdentifierSpeech(Languages.standard().find(code).orElseThrow())
        .say(MemberId.parse(id).orElseThrow(), style);
  }

  /** As plans have them, and some that none has. */
  private static MemberId id(Random random) {
    StringBuilder id = new StringBuilder();
    int letters = random.nextInt(4);
    int length = 6 + random.nextInt(9);
    boolean anywhere = random.nextInt(4) == 0;
    for (int i = 0; i < length; i++) {
      int from = anywhere || i < letters ? 0 : 26;
      int to = anywhere || i >= letters ? 36 : 26;
      id.append(CHARACTERS.charAt(from + random.nextInt(to - from)));
    }
    return MemberId.parse(id.append(random.nextInt(10)).toString()).orElseThrow();
  }
}
