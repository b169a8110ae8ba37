package dev.voiceline.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsOfSecretTest {
  private static final String NUMBER = "+12065550123";
  private final Pseudonyms made = KeyedHash.ofSecret("a secret");

  @Test
  void aNumberHasOnePseudonymPerSecret() {
    String first = of(made, NUMBER);
    assertThat(of(KeyedHash.ofSecret("a secret"), NUMBER)).isEqualTo(first);
    assertThat(of(KeyedHash.ofSecret("another"), NUMBER)).isNotEqualTo(first);
    assertThat(of(made, "+12065550124")).isNotEqualTo(first);
  }

  @Test
  void itIsPlainAndHoldsNothingOfTheNumber() {
    assertThat(of(made, NUMBER)).matches("[0-9a-f]{32}").doesNotContain("2065550123");
    assertThat(made.of(PhoneNumber.of(NUMBER)).orElseThrow()).hasToString(of(made, NUMBER));
    assertThat(made.toString()).doesNotContain("secret");
  }

  /** Once sent it is kept by others, so it must not change with a release. */
  @Test
  void itStaysTheSameFromReleaseToRelease() {
    assertThat(of(made, NUMBER)).isEqualTo("bf671c0b831b4ec2ab385657f4578fd6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "anonymous",
        "Anonymous",
        "restricted",
        "unknown",
        "private",
        "+266696687",
        "+7378742833",
        "+86282452253",
        "sip:anonymous@anonymous.invalid"
      })
  void whoWithholdsTheNumberHasNone(String number) {
    assertThat(made.of(PhoneNumber.of(number))).isEmpty();
  }

  @Test
  void aSipAddressIsSomebody() {
    assertThat(made.of(PhoneNumber.of("sip:alice@example.com"))).isPresent();
  }

  @Test
  void aBlankSecretIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> KeyedHash.ofSecret(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Pseudonym(NUMBER));
  }

  private static String of(Pseudonyms made, String number) {
    return made.of(PhoneNumber.of(number)).orElseThrow().value();
  }
}
