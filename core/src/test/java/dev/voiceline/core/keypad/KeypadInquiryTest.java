package dev.voiceline.core.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dialogue of keys, told as a caller lives it. */
class KeypadInquiryTest {
  private static final String ID = "*61*22123456";
  private static final String BORN = "03151985";

  private final List<String> heard = new ArrayList<>();
  private final List<ToolRequest> checks = new ArrayList<>();
  private KeypadInquiry machine = machine(false);
  private KeypadState state = KeypadState.blank();

  @Test
  void aCallerComesToAResult() {
    begin();
    assertThat(last()).contains("not available").contains("type the member ID");
    type(ID);
    assertThat(last()).startsWith("The member ID is: M, B, 1, 2, 3, 4, 5, 6. If that is right");
    type("1");
    assertThat(last()).contains("date of birth: two digits for the month");
    type(BORN);
    assertThat(last()).startsWith("The date of birth is March fifteenth, nineteen eighty-five.");
    type("1");
    assertThat(last()).contains("For an MRI or CT scan, press 1. For an office visit, press 2.");
    type("1");
    assertThat(checks).hasSize(1);
    assertThat(checks.get(0).arguments())
        .isEqualTo(
            ToolArguments.of(
                Map.of(
                    "member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI")));
    answer("eligible", "Good news: all is well. Could you say it another way?");
    assertThat(last()).startsWith("Good news: all is well. To hear that again, press 1.");
    type("9");
    assertThat(state).isEqualTo(new KeypadState.Over(KeypadEnding.GOODBYE));
  }

  @Test
  void whatWasReadBackWrongIsAskedForAgain() {
    begin();
    type("123456");
    type("2");
    assertThat(last()).startsWith("Please type the member ID");
    type(ID);
    assertThat(last()).contains("M, B");
  }

  @Test
  void aMistakeIsNamedBeforeTheQuestionIsAskedAgain() {
    begin();
    type("*24");
    assertThat(last()).startsWith("There is no letter in that place on that key. Please type");
  }

  @Test
  void aDayBeforeAMonthIsToldAndNotGuessed() {
    begin();
    type(ID, "1", "15031985");
    assertThat(last()).startsWith("It seems that the day came before the month. Please type");
  }

  @Test
  void aResultIsHeardAgainAndAnotherServiceAskedAboutForTheSamePatient() {
    result();
    type("1");
    assertThat(last()).startsWith("Good news.");
    type("2", "3");
    assertThat(checks).hasSize(2);
    assertThat(checks.get(1).arguments().text("member_id")).hasValue("MB123456");
    assertThat(checks.get(1).arguments().text("procedure")).hasValue("specialist visit");
    assertThat(checks.get(1).id()).isNotEqualTo(checks.get(0).id());
  }

  @Test
  void forAnotherPatientEverythingIsAskedAnew() {
    result();
    type("3");
    assertThat(last()).startsWith("Please type the member ID");
    assertThat(((KeypadState.Asking) state).facts().born()).isEmpty();
  }

  @Test
  void aPlanThatDoesNotAnswerIsAskedOnceMoreWithOneKey() {
    patientAndService();
    answer(
        "timed_out", "I'm sorry, the plan took too long to answer. Would you like to try again?");
    assertThat(last())
        .startsWith("I'm sorry, the plan took too long to answer. To try again, press 1.");
    type("1");
    assertThat(checks).hasSize(2);
  }

  @Test
  void whoCannotBeMatchedIsAskedAnewWithoutBeingToldWhatWasWrong() {
    patientAndService();
    answer("not_found", "x");
    assertThat(last()).startsWith("I could not match those details. Let's try once more. Please");
    type(ID, "1", BORN, "1");
    assertThat(checks).as("the service is still known").hasSize(2);
  }

  @Test
  void zeroIsAPersonWhenThereIsOne() {
    machine = machine(true);
    begin();
    assertThat(last()).contains("To speak with a person, press 0");
    type("0");
    assertThat(state).isEqualTo(new KeypadState.Over(KeypadEnding.PERSON));
  }

  @Test
  void zeroIsNoChoiceWhenThereIsNobody() {
    result();
    assertThat(last()).doesNotContain("person");
    type("0");
    assertThat(last()).startsWith("That is not one of the choices.");
  }

  @Test
  void whoPressesNothingThreeTimesIsTakenToAPersonOrLetGo() {
    begin();
    silence(3);
    assertThat(state).isEqualTo(new KeypadState.Over(KeypadEnding.GAVE_UP));
    machine = machine(true);
    state = KeypadState.blank();
    begin();
    silence(3);
    assertThat(state).isEqualTo(new KeypadState.Over(KeypadEnding.PERSON));
  }

  @Test
  void whoHasHeardTheResultAndSaysNothingHearsAGoodbye() {
    machine = machine(true);
    result();
    silence(3);
    assertThat(state).isEqualTo(new KeypadState.Over(KeypadEnding.GOODBYE));
  }

  @Test
  void whoIsLockedOutHearsThatAndNothingElse() {
    patientAndService();
    answer("locked", "x");
    assertThat(last()).contains("can't look up any more details").endsWith("Goodbye.");
    assertThat(state).isEqualTo(new KeypadState.Over(KeypadEnding.LOCKED));
  }

  @Test
  void noStateAndNoEffectPrintsWhatItKnows() {
    patientAndService();
    String printed = state.toString() + checks;
    assertThat(printed).doesNotContain("MB123456").doesNotContain("1985");
    begin();
    type(ID);
    assertThat(state.toString()).doesNotContain("MB12").doesNotContain("****");
  }

  private static KeypadInquiry machine(boolean person) {
    return new KeypadInquiry(ServiceMenu.common(), person, LocalDate.of(2026, 11, 22));
  }

  private void begin() {
    state = KeypadState.blank();
    on(new KeypadEvent.Began());
  }

  private void patientAndService() {
    begin();
    type(ID, "1", BORN, "1", "1");
  }

  private void result() {
    patientAndService();
    answer("eligible", "Good news.");
  }

  private void type(String... all) {
    for (String keys : all) {
      on(new KeypadEvent.Typed(keys));
    }
  }

  private void silence(int times) {
    for (int i = 0; i < times; i++) {
      on(new KeypadEvent.NothingTyped());
    }
  }

  private void answer(String status, String sentence) {
    ToolRequest latest = checks.get(checks.size() - 1);
    on(new KeypadEvent.Answered(new ToolAnswer(latest, ToolResult.say(status, sentence))));
  }

  private String last() {
    return heard.get(heard.size() - 1);
  }

  private void on(KeypadEvent event) {
    Step<KeypadState, KeypadEffect> step = machine.on(state, event);
    assertThat(step.known()).isTrue();
    state = step.state();
    for (KeypadEffect effect : step.effects()) {
      if (effect instanceof KeypadEffect.Ask ask) {
        heard.add(ask.question().sentence());
      } else if (effect instanceof KeypadEffect.Check check) {
        checks.add(check.request());
      } else if (effect instanceof KeypadEffect.End end) {
        heard.add(end.sentence());
      }
    }
  }
}
