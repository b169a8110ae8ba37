package dev.voiceline.core.eligibility.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a caller learns of which detail did not fit. */
class NeutralTest {
  private static final ServiceSought PLAN = ServiceSought.ofCode("30");
  private static final String[] CODES = "58 60 64 65 67 68 71 72 73 75 76 77 78".split(" ");

  @ParameterizedTest
  @EnumSource(names = {"PATIENT", "OTHER"})
  void nothing(CallerRole role) {
    for (Phrases phrases : Languages.standard().all()) {
      Set<Telling> told = new HashSet<>();
      Set<NextStep> asked = new HashSet<>();
      AnswerWording wording = new AnswerWording(phrases.written(), role);
      for (String code : CODES) {
        told.add(wording.of(Answers.notMatched(code), PLAN));
        asked.add(NextStep.of(Answers.notMatched(code), role));
      }
      told.add(wording.of(new EligibilityAnswer.NotOurs(Answers.FROM, true), PLAN));
      assertThat(told).as(phrases.language().code()).hasSize(1);
      assertThat(asked).containsExactly(NextStep.ALL_DETAILS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "58, BIRTH_DATE, date of birth",
    "60, BIRTH_DATE, date of birth",
    "71, BIRTH_DATE, date of birth",
    "64, MEMBER_ID, ID",
    "72, MEMBER_ID, member ID",
    "65, NAME, name",
    "68, NAME, name",
    "73, NAME, name",
    "76, NAME, name",
    "67, ALL_DETAILS, could not find",
    "75, ALL_DETAILS, could not find",
    "78, ALL_DETAILS, group",
    "77, RELATION, policy holder"
  })
  void exceptAClinicWhichHearsWhatThePayerSaid(String code, NextStep step, String words) {
    Phrases english = Languages.standard().english();
    EligibilityAnswer answer = Answers.notMatched(code);

    assertThat(NextStep.of(answer)).isEqualTo(step);
    assertThat(new AnswerWording(english.written(), CallerRole.CLINIC).of(answer, PLAN).brief())
        .anyMatch(sentence -> sentence.contains(words))
        .contains("This says nothing about the coverage.");
  }
}
