package dev.voiceline.core.eligibility.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.fidelity.Claims;
import dev.voiceline.core.fidelity.Fidelity;
import dev.voiceline.core.fidelity.Lexicon;
import dev.voiceline.core.fidelity.Lexicons;
import dev.voiceline.core.fidelity.Statement;
import dev.voiceline.core.fidelity.Topic;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told is understood by the check of what the agent says. */
class FaithfulTest {
  private static final ServiceSought MRI = ServiceSought.ofCode("62");

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void forTheEarTheSameIsClaimedAsForTheEye(String language) {
    Phrases phrases = Languages.standard().find(language).orElseThrow();
    Lexicon lexicon = Lexicons.of(phrases);
    for (EligibilityAnswer answer : Answers.ofEveryCase()) {
      List<String> written = tell(phrases, answer, false).sentences();
      List<String> spoken = tell(phrases, answer, true).sentences();
      for (int i = 0; i < written.size(); i++) {
        Claims eye = Claims.of(written.get(i), lexicon);
        Claims ear = Claims.of(spoken.get(i), lexicon);
        assertThat(Fidelity.compare(eye, ear, true)).as(written.get(i)).isEmpty();
        assertThat(Fidelity.compare(ear, eye, true)).as(spoken.get(i)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void theYesesAndNoesAreThoseOfTheAnswer(String language) {
    Phrases phrases = Languages.standard().find(language).orElseThrow();
    Telling telling = tell(phrases, Answers.full().covered(), true);

    Claims claims = Claims.of(String.join(" ", telling.brief()), Lexicons.of(phrases));

    assertThat(claims.statements())
        .contains(
            new Statement(Topic.ACTIVE, true),
            new Statement(Topic.AUTHORIZATION, true),
            new Statement(Topic.MET, true),
            new Statement(Topic.GUARANTEE, false))
        .doesNotContain(
            new Statement(Topic.ACTIVE, false), new Statement(Topic.AUTHORIZATION, false));
    assertThat(claims.amounts()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void whatIsUnknownClaimsNothing(String language) {
    Phrases phrases = Languages.standard().find(language).orElseThrow();
    Stream<EligibilityAnswer> silent =
        Answers.ofEveryCase().stream()
            .filter(each -> !(each instanceof EligibilityAnswer.Covered))
            .filter(each -> !(each instanceof EligibilityAnswer.NotCovered))
            .filter(each -> !(each instanceof EligibilityAnswer.PendingStatus))
            .filter(each -> !(each instanceof EligibilityAnswer.StatusNotStated));

    assertThat(silent)
        .allSatisfy(
            answer ->
                assertThat(
                        Claims.of(
                                String.join(" ", tell(phrases, answer, true).brief()),
                                Lexicons.of(phrases))
                            .statements())
                    .as("%s", answer.outcome())
                    .isEmpty());
  }

  @Test
  void aPlanThatSaysNothingIsNotSaidToRequireNothing() {
    Phrases english = Languages.standard().english();
    Telling telling = tell(english, new Answers().covered(), true);

    assertThat(Claims.of(String.join(" ", telling.brief()), Lexicons.of(english)).statements())
        .containsExactlyInAnyOrder(
            new Statement(Topic.ACTIVE, true), new Statement(Topic.GUARANTEE, false));
  }

  private static Telling tell(Phrases phrases, EligibilityAnswer answer, boolean ear) {
    return new AnswerWording(ear ? phrases.spoken() : phrases.written(), CallerRole.PATIENT)
        .of(answer, MRI);
  }
}
