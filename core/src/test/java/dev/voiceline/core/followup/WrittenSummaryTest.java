package dev.voiceline.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.AnswerPhrase;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WrittenSummaryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Phrases ENGLISH = Languages.standard().english();

  private static String written(String... facts) {
    return WrittenSummary.of(List.of(facts), Optional.empty(), DAY, ENGLISH);
  }

  @Test
  void aCoveredServiceIsWrittenInOneShortMessage() {
    String body =
        written(
            "The coverage is active.", "$1,050 of the deductible is left.", "The copay is $50.");
    assertThat(body)
        .isEqualTo(
            "Insurance Eligibility Line, Nov 22, 2026: The coverage is active. $1,050 of the deductible"
                + " is left. The copay is $50. Not a guarantee of payment. Reply STOP to opt out.");
    assertThat(body.length()).isLessThanOrEqualTo(320);
  }

  @Test
  void curlyQuotesAndAccentsThatNoNetworkCarriesBecomePlain() {
    assertThat(
            WrittenSummary.of(
                List.of("The \u201Ccaf\u00E9\u201D isn\u2019t covered \u2014 yet."),
                Optional.of("L\u00EDnea"),
                DAY,
                ENGLISH))
        .startsWith("Linea, Nov 22, 2026: The \"caf\u00E9\" isn't covered - yet.");
  }

  @Test
  void aNumberlessPlanWithALongServiceNameStillEndsWithTheTerms() {
    String body = written("It is covered.", "x".repeat(3_000));
    assertThat(body.length()).isLessThanOrEqualTo(1_600);
    assertThat(body).endsWith("Reply STOP to opt out.");
  }

  @Property
  void everyBodyIsInTheShortAlphabetWithinTheBound(@ForAll List<String> facts) {
    String body = WrittenSummary.of(facts, Optional.empty(), DAY, ENGLISH);
    assertThat(body)
        .matches(
            "[\\x0A\\x20-\\x5A\\x5F\\x61-\\x7A\u00E9\u00F1\u00D1\u00C9\u00BF\u00A1\u00FC\u00DC]*");
    assertThat(body.length()).isLessThanOrEqualTo(1_600);
    assertThat(body).endsWith("Not a guarantee of payment. Reply STOP to opt out.");
  }

  @Test
  void thatItIsNoGuaranteeIsWrittenOnce() {
    for (Phrases phrases : Languages.standard().all()) {
      String caveat = phrases.text(AnswerPhrase.NO_GUARANTEE);
      List<String> facts = List.of("The copay is $50.", caveat);
      assertThat(WrittenSummary.of(facts, Optional.empty(), DAY, phrases))
          .isEqualTo(WrittenSummary.of(facts.subList(0, 1), Optional.empty(), DAY, phrases));
    }
  }

  @Test
  void inSpanishItKeepsTheLettersThatMatter() {
    Phrases spanish = Languages.standard().find("es").orElseThrow();
    assertThat(
            WrittenSummary.of(
                List.of(
                    "Para una resonancia magn\u00E9tica, se requiere autorizaci\u00F3n previa."),
                Optional.of("Cl\u00EDnica del Ni\u00F1o"),
                DAY,
                spanish))
        .isEqualTo(
            "Clinica del Ni\u00F1o, 22 nov 2026: Para una resonancia magn\u00E9tica, se requiere autorizacion"
                + " previa. No es una garantia de pago. Responda STOP para no recibir mas mensajes.");
  }
}
