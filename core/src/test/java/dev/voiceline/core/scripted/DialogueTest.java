package dev.voiceline.core.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolResult.Problem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {
  private final Talk talk = new Talk();

  @Test
  void greetsFirst() {
    assertThat(talk.reply()).isEqualTo(Talk.GREETING);
  }

  @Test
  void asksForOneThingAfterTheOther() {
    talk.reply();
    assertThat(talk.caller("I need to check eligibility"))
        .isEqualTo("I'd be happy to help you with that. May I have the member ID, please?");
    assertThat(talk.caller("M B 1 2 3 4 5 6"))
        .isEqualTo("I have member ID M B 1 2 3 4 5 6. What is the patient's date of birth?");
    assertThat(talk.caller("March 15, 1985"))
        .isEqualTo(
            "I have date of birth March 15, 1985."
                + " Which procedure or medication would you like me to check?");
    assertThat(talk.caller("An MRI, please."))
        .isEqualTo("Thank you. I am checking the coverage for the MRI. One moment, please.");
    assertChecked("MB123456", "1985-03-15", "MRI");
  }

  @Test
  void takesEverythingFromOneSentence() {
    talk.reply();
    assertThat(talk.caller("member ID MB123456, born March 15 1985, for an MRI"))
        .contains("M B 1 2 3 4 5 6", "March 15, 1985", "checking the coverage for the MRI");
    assertChecked("MB123456", "1985-03-15", "MRI");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M B 1 2 3 4 5 6",
        "My member ID is MB one two three four five six.",
        "It's MB123456",
        "mb 123 456"
      })
  void understandsIdentifiersAsTheyAreSpoken(String spoken) {
    talk.reply();
    assertThat(talk.caller(spoken)).startsWith("I have member ID M B 1 2 3 4 5 6.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"March 15, 1985", "1985-03-15", "3/15/1985", "born on march 15th 1985"})
  void understandsDatesAsTheyAreSpoken(String spoken) {
    talk.reply();
    talk.caller("MB123456");
    assertThat(talk.caller(spoken)).startsWith("I have date of birth March 15, 1985.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"One moment, please.", "Un momento, por favor.", "One mo"})
  void answersWhatWasSaidBeforeAFiller(String filler) {
    talk.reply();
    assertThat(talk.callerThenFiller("M B 1 2 3 4 5 6", filler))
        .startsWith("I have member ID M B 1 2 3 4 5 6.");
  }

  @Test
  void fetchesAPersonWhereOneCanBeHad() {
    Talk connected = new Talk(Set.of(Dialogue.CHECK, Dialogue.PERSON));
    connected.reply();
    assertThat(connected.caller("I want to talk to a person")).contains("fetching a person");
    assertThat(connected.called().orElseThrow().tool()).isEqualTo("transfer_to_person");
  }

  @Test
  void saysThatNobodyIsToBeHad() {
    talk.reply();
    assertThat(talk.caller("I want to talk to a person")).contains("cannot connect you");
    assertThat(talk.called()).isEmpty();
  }

  @Test
  void tellsTheResultAndOffersMore() {
    toTheCheck();
    assertThat(talk.tool(ToolResult.say("eligible", "Yes, you are covered.")))
        .isEqualTo("Yes, you are covered. Is there anything else I can help you with?");
    assertThat(talk.called()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"No, thank you.", "no", "Thanks", "That's all, goodbye", "bye"})
  void saysGoodbyeAndEndsTheCall(String farewell) {
    toTheCheck();
    talk.tool(ToolResult.say("eligible", "Covered."));
    assertThat(talk.caller(farewell)).contains("Goodbye");
    assertThat(talk.called().orElseThrow().tool()).isEqualTo("end_call");
  }

  @Test
  void checksAnotherProcedureForTheSamePatient() {
    toTheCheck();
    talk.tool(ToolResult.say("eligible", "Covered."));
    assertThat(talk.caller("Yes please"))
        .isEqualTo("Of course. Which procedure or medication would you like me to check?");
    talk.caller("an office visit");
    assertChecked("MB123456", "1985-03-15", "office visit");
  }

  @Test
  void startsAnewForAnotherPatient() {
    toTheCheck();
    talk.tool(ToolResult.say("eligible", "Covered."));
    assertThat(talk.caller("I have another patient"))
        .isEqualTo("Of course. May I have the member ID, please?");
    assertThat(talk.caller("MB789012")).endsWith("What is the patient's date of birth?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "member_id_not_found|Ask the caller to repeat the member ID.|member ID|MB345678",
        "not_found|Ask for the date of birth again.|date of birth|November 30, 1975",
        "unknown_procedure|Ask which procedure or medication is meant.|procedure|CT scan"
      })
  void asksAgainForWhatWasWrongAndChecksAgain(
      String code, String advice, String asksFor, String answer) {
    toTheCheck();
    assertThat(talk.tool(new Problem(code, advice))).startsWith("I am sorry").contains(asksFor);
    assertThat(talk.caller(answer)).contains("I am checking");
    assertThat(talk.arguments().values()).hasSize(3);
  }

  @Test
  void asksForBothWhenThePatientWasNotFound() {
    toTheCheck();
    assertThat(talk.tool(new Problem("not_found", "Ask for member ID and date of birth again.")))
        .contains("May I have the member ID");
    assertThat(talk.caller("MB345678")).contains("date of birth?");
    talk.caller("11/30/1975");
    assertChecked("MB345678", "1975-11-30", "MRI");
  }

  @Test
  void aCheckThatIsImpossibleNowIsNoEnd() {
    toTheCheck();
    assertThat(talk.tool(new Problem("payer_unavailable", "Apologize and offer to call back.")))
        .contains("cannot reach", "anything else");
  }

  @Test
  void aResultThatEndsInAQuestionIsNotFollowedByAnother() {
    toTheCheck();
    assertThat(talk.tool(ToolResult.say("not_eligible", "It ended. Is there a newer card?")))
        .isEqualTo("It ended. Is there a newer card?");
    assertThat(talk.caller("Yes")).isEqualTo("Of course. May I have the member ID, please?");
  }

  @Test
  void aPatientWhoWasNotFoundIsAskedForAnew() {
    toTheCheck();
    assertThat(talk.tool(ToolResult.say("not_found", "I could not match those details.")))
        .isEqualTo("I could not match those details. May I have the member ID, please?");
    assertThat(talk.caller("MB789012")).endsWith("What is the patient's date of birth?");
    talk.caller("July 22, 1990");
    assertChecked("MB789012", "1990-07-22", "MRI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes", "try again please", "Please check it once more"})
  void whatCouldNotBeCheckedIsCheckedOnceMore(String wish) {
    toTheCheck();
    talk.tool(ToolResult.say("payer_unavailable", "It took too long. Shall we try again?"));
    talk.caller(wish);
    assertChecked("MB123456", "1985-03-15", "MRI");
  }

  @Test
  void correctsWhatWasMisheard() {
    talk.reply();
    talk.caller("MB123456");
    assertThat(talk.caller("No, it is MB789012")).startsWith("I have member ID M B 7 8 9 0 1 2.");
    assertThat(talk.caller("No, that's wrong")).contains("sorry", "member ID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "blah blah", "operator", "what?"})
  void anythingElseGetsAHelpfulSentence(String text) {
    talk.reply();
    talk.caller("I need to check eligibility");
    assertThat(talk.caller(text))
        .endsWith("May I have the member ID, please?")
        .hasSizeGreaterThan(40);
  }

  @Test
  void asksForPatienceWhileACheckRuns() {
    toTheCheck();
    assertThat(talk.caller("hello?")).contains("still checking");
    assertThat(talk.called()).isEmpty();
  }

  @Test
  void aCorrectionWhileACheckRunsIsCheckedToo() {
    toTheCheck();
    talk.caller("Sorry, I meant MB789012");
    assertChecked("MB789012", "1985-03-15", "MRI");
  }

  @Test
  void repeatsItsLastSentence() {
    talk.reply();
    assertThat(talk.caller("Could you repeat that?")).isEqualTo(Talk.GREETING);
  }

  @Test
  void asksForNoToolThatIsNotOffered() {
    Talk bare = new Talk(Set.of());
    bare.reply();
    assertThat(bare.caller("MB123456, 3/15/1985, MRI")).contains("cannot check");
    assertThat(bare.called()).isEmpty();
    assertThat(bare.caller("goodbye")).contains("Goodbye");
    assertThat(bare.called()).isEmpty();
  }

  @Test
  void aProcedureThatNobodyKnowsIsAskedForAsItWasSaid() {
    talk.reply();
    talk.caller("MB123456, 3/15/1985");
    talk.caller("It's for moon dust therapy.");
    assertChecked("MB123456", "1985-03-15", "moon dust therapy");
  }

  private void toTheCheck() {
    talk.reply();
    talk.caller("MB123456, 3/15/1985, for an MRI");
    assertChecked("MB123456", "1985-03-15", "MRI");
  }

  private void assertChecked(String memberId, String birthDate, String procedure) {
    assertThat(talk.called().orElseThrow().tool()).isEqualTo("check_eligibility");
    assertThat(talk.arguments().text("member_id")).contains(memberId);
    assertThat(talk.arguments().text("date_of_birth")).contains(birthDate);
    assertThat(talk.arguments().text("procedure")).contains(procedure);
  }
}
