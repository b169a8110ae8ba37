package dev.voiceline.core.eligibility.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every case of answer, for every caller, in every language, for the ear and for the eye. */
class EveryAnswerIsToldTest {
  private static final List<ServiceSought> SERVICES =
      Stream.of("30", "62", "MRI", "ultrasound", "Ozempic", "64", "MH", "98")
          .map(each -> ServiceChoices.common().find(each).orElseThrow())
          .toList();
  private static final int MOST_AT_ONCE = 5;

  @Test
  void inWholeSentencesWithoutIdentifiers() {
    for (Phrases phrases : Languages.standard().all()) {
      for (EligibilityAnswer answer : Answers.ofEveryCase()) {
        for (CallerRole role : CallerRole.values()) {
          for (ServiceSought service : SERVICES) {
            Telling written = new AnswerWording(phrases.written(), role).of(answer, service);
            Telling spoken = new AnswerWording(phrases.spoken(), role).of(answer, service);
            String what =
                answer.outcome() + " " + role + " " + service.asked() + " " + phrases.language();
            check(what, written);
            check(what, spoken);
            assertThat(spoken.brief()).as(what).hasSameSizeAs(written.brief());
            assertThat(spoken.rest()).as(what).hasSameSizeAs(written.rest());
          }
        }
      }
    }
  }

  private static void check(String what, Telling telling) {
    assertThat(telling.brief()).as(what).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_AT_ONCE);
    assertThat(telling.sentences())
        .as(what)
        .doesNotHaveDuplicates()
        .allMatch(each -> each.endsWith(".") || each.endsWith("?"))
        .noneMatch(each -> each.contains("null") || each.contains("{") || each.contains("  "))
        .noneMatch(each -> each.contains("MB123456") || each.contains("POLICY9"))
        .noneMatch(
            each -> each.toLowerCase(Locale.ROOT).contains("jordan") || each.contains("1985"));
  }

  @Test
  void whoeverIsNeitherPatientNorClinicHearsNothingOfTheCoverage() {
    Phrases english = Languages.standard().english();
    AnswerWording wording = new AnswerWording(english.written(), CallerRole.OTHER);

    Telling telling = wording.of(Answers.full().covered(), ServiceSought.ofCode("62"));

    assertThat(telling.sentences())
        .containsExactly(
            "I can give these details only to the patient or the patient's clinic, so would you"
                + " like to speak with a person?");
  }

  @Test
  void onlyAClinicHearsOfOtherPayersAndThePayersOwnWords() {
    Phrases english = Languages.standard().english();
    EligibilityAnswer answer = Answers.full().covered();
    ServiceSought mri = ServiceSought.ofCode("62");

    assertThat(new AnswerWording(english.written(), CallerRole.CLINIC).of(answer, mri).rest())
        .contains(
            "The plan also lists another payer: SECOND PLAN.",
            "In the plan's own words: \"CALL FIRST, THEN WAIT\".")
        .noneMatch(each -> each.contains("CARD OF"));
    assertThat(new AnswerWording(english.written(), CallerRole.PATIENT).of(answer, mri).rest())
        .noneMatch(each -> each.contains("SECOND PLAN") || each.contains("CALL FIRST"));
  }
}
