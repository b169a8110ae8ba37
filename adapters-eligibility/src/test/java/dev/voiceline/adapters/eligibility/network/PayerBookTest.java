package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.hearing.MemberIdPattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayerBookTest {
  private static final Payer BLUE = named("Blue Cross & Blue Shield", "00590").called("B.C.B.S.");
  private static final Payer AETNA = named("Aetna", "60054");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Blue Cross & Blue Shield", "blue cross and blue shield", "BLUE-CROSS and BLUE-SHIELD.",
        "bcbs", "B C B S", "00590"
      })
  void aPayerIsFoundByWhateverItIsCalled(String said) {
    assertThat(PayerBook.of(BLUE, AETNA).find(Optional.of(said))).contains(BLUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cigna", "Blue", "6005", "60054 1"})
  void nobodyElseIs(String said) {
    assertThat(PayerBook.of(List.of(BLUE, AETNA), Optional.of(AETNA)).find(Optional.of(said)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!"})
  void whereNoneIsNamedTheUsualOneIsMeant(String said) {
    PayerBook book = PayerBook.of(List.of(BLUE, AETNA), Optional.of(AETNA));
    assertThat(book.find(Optional.of(said))).contains(AETNA);
    assertThat(book.find(Optional.empty())).contains(AETNA);
    assertThat(PayerBook.of(BLUE, AETNA).find(Optional.empty())).isEmpty();
    assertThat(PayerBook.of(BLUE).find(Optional.empty())).contains(BLUE);
  }

  @Test
  void theIdsAreThoseOfWhoeverIsMeant() {
    MemberIdPattern pattern = MemberIdPattern.parse("AAA999999999");
    Payer shaped = BLUE.searching(BLUE.search().of(pattern));
    PayerBook book = PayerBook.of(List.of(shaped, AETNA), Optional.of(shaped));
    assertThat(book.memberIds(Optional.of("bcbs"))).isEqualTo(pattern);
    assertThat(book.memberIds(Optional.empty())).isEqualTo(pattern);
    assertThat(book.memberIds(Optional.of("Aetna"))).isEqualTo(MemberIdPattern.ANY);
    assertThat(book.memberIds(Optional.of("Cigna"))).isEqualTo(MemberIdPattern.ANY);
  }

  @Test
  void anAccentDoesNotMatter() {
    Payer seguro = named("Salud Única", "1");
    assertThat(PayerBook.of(seguro, AETNA).find(Optional.of("salud unica"))).contains(seguro);
  }

  @Test
  void twoPayersHaveNoNameInCommon() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PayerBook.of(AETNA, named("Other", "1").called("AETNA")))
        .withMessage("two payers are called AETNA");
  }

  @Test
  void thereIsOneAtLeast() {
    assertThatIllegalArgumentException().isThrownBy(() -> PayerBook.of());
  }

  private static Payer named(String name, String id) {
    return Payer.of(name, id, NetworkBench.WAY, NetworkBench.CLINIC);
  }
}
