package dev.voiceline.core.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the agent says in its own words, before and after a result was told. */
class FreeSpeechTest {
  private static final String TOLD =
      "Good news: the patient's coverage is active. $1,050 of the deductible remains. For an MRI, prior"
          + " authorization is required and the copay is $50. This is not a guarantee of payment.";
  private static final String DICHO =
      "La cobertura del paciente está activa. Quedan $1,050 del deducible. Para una resonancia, se requiere"
          + " autorización previa y el copago es de $50. Esto no es una garantía de pago.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello! Thank you for calling the Insurance Eligibility Line. How can I help you today?",
        "I'd be happy to help you check whether your plan covers an MRI.",
        "Let me check if prior authorization is required.",
        "Thank you. I am checking the coverage for the MRI. One moment, please.",
        "I have member ID M B 1 2 3 4 5 6, date of birth March 15, 1985.",
        "What is the patient's date of birth?",
        "Is the patient's coverage active? Let me see.",
        "So the copay is fifty dollars, is that what you were told?",
        "I can look up the copay, the deductible and whether authorization is needed.",
        "I'll check if the plan is active, covers the MRI, and needs authorization.",
        "An MRI may require prior authorization, it depends on the plan.",
        "Once your plan is found I can tell you what's covered.",
        "I do not know yet whether the coverage is active.",
        "I need the member ID on the insurance card.",
        "Would you like to know the copay?",
        "Most plans cover an MRI, but I have to ask yours.",
        "No problem, take your time. You can type it on the keypad, too.",
        "I'm sorry, the plan's system is not available right now. This does not mean anything about the"
            + " coverage.",
        "I could not match those details. Let's try once more.",
        "The plan did not say whether prior authorization is required or what the copay is.",
        "You may call the number on the back of your insurance card.",
        "It may take about 20 seconds. I have 1 or 2 more questions.",
        "I need your authorization to text you that.",
        "To text it I need your approval.",
        "Do you have coverage with another insurance?",
        "For example, is it an office visit or insulin?"
      })
  void nothingIsClaimedBeforeAResult(String harmless) {
    assertThat(Words.free("", harmless)).isEmpty();
    assertThat(Words.free(TOLD, harmless)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I see you are covered.",
        "Good news, your coverage is active!",
        "I can see that your coverage is active.",
        "Your plan is not active anymore.",
        "Your copay is $70.",
        "That will be seventy dollars.",
        "The plan covers an MRI.",
        "An MRI is not covered.",
        "Prior authorization is required.",
        "You don't need prior authorization for that.",
        "The deductible is fully met.",
        "There is no copay.",
        "The plan pays 80% of it.",
        "The plan pays eighty percent of it.",
        "The coverage was terminated on June 30, 2026.",
        "Payment is guaranteed."
      })
  void everyClaimBeforeAResultIsAFinding(String claim) {
    assertThat(Words.free("", claim)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes, the coverage is active.",
        "As I said, the copay is 50 dollars.",
        "Fifty dollars for the MRI, and one thousand and fifty dollars of the deductible are left.",
        "You will need prior authorization for that.",
        "Yes, an MRI is covered, with authorization in advance.",
        "You are covered.",
        "It is not a guarantee, but the plan lists a fifty dollar copay.",
        "The deductible is not met: 1,050 dollars remain.",
        "Right, $50.00."
      })
  void whatWasToldMayBeSaidAgain(String repeated) {
    assertThat(Words.free(TOLD, repeated)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The copay is $70.|WRONG_AMOUNT",
        "The copay is seventy dollars.|WRONG_AMOUNT",
        "The copay is $1,050.|WRONG_AMOUNT",
        "You have fifty dollars of the deductible left.|WRONG_AMOUNT",
        "In all that makes $1,100.|WRONG_AMOUNT",
        "The plan pays 80%.|WRONG_PERCENT",
        "No prior authorization is required.|FLIPPED",
        "The coverage is not active.|FLIPPED",
        "The deductible is met.|FLIPPED",
        "There is no copay for that.|FLIPPED",
        "The MRI is not covered.|UNFOUNDED",
        "Your coverage ends on December 31.|WRONG_DATE",
        "I guarantee that it is paid.|PROMISED"
      })
  void whatDiffersFromWhatWasToldIsAFinding(String wrong, Finding finding) {
    assertThat(Words.free(TOLD, wrong)).contains(finding);
  }

  @Test
  void whatTheCallerBroughtUpMayBeRepeated() {
    Claims heard = Claims.figures("Is it 70 dollars since May 5, 2020?", Words.ENGLISH);
    assertThat(Fidelity.free(Claims.none(), heard, Words.english("You said 70 dollars.")))
        .isEmpty();
    assertThat(Fidelity.free(Claims.none(), heard, Words.english("It is 80 dollars.")))
        .containsExactly(Finding.UNFOUNDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Con gusto le ayudo a consultar si su plan cubre una resonancia.",
        "Estoy consultando la cobertura. Un momento, por favor.",
        "¿Cuál es la fecha de nacimiento?",
        "Tengo la fecha de nacimiento 15 de marzo de 1985.",
        "El plan no dijo si se requiere autorización previa.",
        "Si el plan está activo, le digo el copago.",
        "¿Tiene cobertura con otro seguro?"
      })
  void inSpanishNothingIsClaimedBeforeAResult(String harmless) {
    assertThat(Words.freeSpanish("", harmless)).isEmpty();
    assertThat(Words.freeSpanish(DICHO, harmless)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "El copago es de setenta dólares.|WRONG_AMOUNT",
        "El copago es de $70.|WRONG_AMOUNT",
        "Quedan mil quinientos dólares del deducible.|WRONG_AMOUNT",
        "No se requiere autorización previa.|FLIPPED",
        "Su cobertura no está activa.|FLIPPED",
        "No hay copago.|FLIPPED",
        "La cobertura terminó el 30 de junio de 2026.|WRONG_DATE",
        "El plan paga el veinte por ciento.|WRONG_PERCENT"
      })
  void inSpanishWhatDiffersIsAFinding(String wrong, Finding finding) {
    assertThat(Words.freeSpanish(DICHO, wrong)).contains(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El copago es de cincuenta dólares.",
        "Quedan mil cincuenta dólares del deducible.",
        "Sí, necesita autorización previa.",
        "La cobertura está activa."
      })
  void inSpanishWhatWasToldMayBeSaidAgain(String repeated) {
    assertThat(Words.freeSpanish(DICHO, repeated)).isEmpty();
  }
}
