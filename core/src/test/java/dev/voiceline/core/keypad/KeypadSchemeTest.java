package dev.voiceline.core.keypad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeypadSchemeTest {
  @ParameterizedTest(name = "{0} spells {1}")
  @CsvSource({
    "4711, 4711",
    "*21, A",
    "*22, B",
    "*23, C",
    "*71, P",
    "*72, Q",
    "*73, R",
    "*74, S",
    "*91, W",
    "*94, Z",
    "*61*22123456, MB123456",
    "12#34, 12",
    "12**34, 134",
    "*61**4, 4",
    "12*2**3, 123",
    "1*11**2, 12",
    "**7, 7"
  })
  void keysSpellWhatTheTableSays(String keys, String text) {
    assertThat(KeypadScheme.decode(keys)).isEqualTo(new KeypadText.Written(text));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "12*, UNFINISHED_LETTER",
    "12*2, UNFINISHED_LETTER",
    "12*2*, UNFINISHED_LETTER",
    "*2*315, UNFINISHED_LETTER",
    "*11, NO_SUCH_LETTER",
    "*24, NO_SUCH_LETTER",
    "*20, NO_SUCH_LETTER",
    "*85, NO_SUCH_LETTER",
    "12A, UNKNOWN_KEY"
  })
  void aMistakeIsNamedAndNeverGuessedAway(String keys, KeypadMistake mistake) {
    assertThat(KeypadScheme.decode(keys)).isEqualTo(new KeypadText.Mistaken(mistake));
  }

  @Test
  void aLetterIsUnfinishedUntilItsSecondKey() {
    assertThat(KeypadScheme.unfinished("12*")).isTrue();
    assertThat(KeypadScheme.unfinished("12*2")).isTrue();
    assertThat(KeypadScheme.unfinished("12*21")).isFalse();
    assertThat(KeypadScheme.unfinished("12**")).isFalse();
  }

  @Test
  void onlyCapitalLettersAndDigitsCanBeTyped() {
    assertThatThrownBy(() -> KeypadScheme.encode("AB-1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void whatIsEncodedIsDecoded(@ForAll("texts") String text) {
    assertThat(KeypadScheme.decode(KeypadScheme.encode(text)))
        .isEqualTo(new KeypadText.Written(text));
  }

  @Property
  void twoStarsAlwaysTakeBackTheLastCharacter(@ForAll("texts") String text) {
    String keys = KeypadScheme.encode(text) + "**";

    assertThat(KeypadScheme.decode(keys))
        .isEqualTo(new KeypadText.Written(text.substring(0, text.length() - 1)));
  }

  @Property
  void anyKeysAreReadOneWayOrTheOther(@ForAll("keys") String keys) {
    KeypadText text = KeypadScheme.decode(keys);

    if (text instanceof KeypadText.Written written) {
      assertThat(written.characters()).matches("[A-Z0-9]*");
    }
    if (keys.indexOf('#') < 0 && KeypadScheme.unfinished(keys)) {
      assertThat(text).isInstanceOf(KeypadText.Mistaken.class);
    }
  }

  @Property
  void textsOfAllKindsAreTaken(@ForAll String anything) {
    assertThat(KeypadScheme.decode(anything)).isNotNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange('A', 'Z').numeric().ofMinLength(1).ofMaxLength(30);
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.strings().withChars("0123456789**##A").ofMaxLength(40);
  }
}
