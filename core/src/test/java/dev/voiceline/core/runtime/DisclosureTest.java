package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.disclosure.FactKind;
import dev.voiceline.core.disclosure.Identifier;
import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.PatientName;
import dev.voiceline.core.eligibility.Relation;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.SamplePlan;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.PersonName;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who hears of a patient, what is on record, and where a lock leads. */
class DisclosureTest extends CallRig {
  private static final String PERSON = "I am connecting you with a person.";

  private static final Npi CLINIC = Npi.parse("1234567893").orElseThrow();

  private final List<EligibilityAnswer> answers = new ArrayList<>();
  private int lookups;
  private int requests;

  @Override
  CallsBuilder builder(ConversationService service) {
    return super.builder(service).clinics(Set.of(CLINIC));
  }

  DisclosureTest() {
    directory =
        (question, key, within) -> {
          lookups++;
          return CompletableFuture.completedFuture(answers.remove(0));
        };
  }

  private ToolResult check(FakeConversations.Side side, String born) {
    return check(side, born, Map.of());
  }

  private ToolResult check(FakeConversations.Side side, String born, Map<String, Object> more) {
    Map<String, Object> given = new HashMap<>(more);
    given.putAll(Map.of("member_id", "MB123456", "date_of_birth", born, "procedure", "MRI"));
    return asked(side, "check_eligibility", given);
  }

  private ToolResult asked(FakeConversations.Side side, String tool, Map<String, Object> given) {
    requests++;
    side.tells.replyStarted(new ReplyId("r-" + requests));
    side.tells.toolRequested(
        new ToolRequest(new ToolCallId("t-" + requests), tool, ToolArguments.of(given)));
    side.tells.replyGenerated(new ReplyId("r-" + requests), ReplyOutcome.COMPLETED);
    time.advanceMillis(1);
    return side.answers.get(side.answers.size() - 1).result();
  }

  private static String said(ToolResult result) {
    return String.valueOf(((ToolResult.Success) result).values().get("said"));
  }

  private <T extends CallNews> List<T> news(Class<T> kind) {
    return news.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void whateverDidNotFitTheAnswerIsTheSameToTheLetter() {
    List<ToolResult> results = new ArrayList<>();
    for (EligibilityAnswer mismatch : SampleAnswers.mismatches()) {
      CallRig call = new CallRig();
      call.directory = (q, k, d) -> CompletableFuture.completedFuture(mismatch);
      FakeConversations.Side side = call.greeted();
      side.tells.replyStarted(new ReplyId("r"));
      side.tells.toolRequested(
          CallRig.check(
              "t",
              Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI")));
      side.tells.replyGenerated(new ReplyId("r"), ReplyOutcome.COMPLETED);
      results.add(side.answers.get(0).result());
    }
    assertThat(results).hasSizeGreaterThan(10).allMatch(results.get(0)::equals);
  }

  @Test
  void anAnswerAboutSomebodyElseIsNoMatch() {
    Person other =
        new Person(
            Person.Role.SUBSCRIBER,
            Stated.notStated(),
            Stated.known(BirthDate.parse("1985-03-16").orElseThrow()),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated());
    answers.add(SampleAnswers.covered(new SamplePlan().left(100_00).of(other)));
    assertThat(said(check(greeted(), "1985-03-15"))).contains("could not match");
    assertThat(news(CallNews.Disclosed.class)).isEmpty();
    assertThat(news(CallNews.LookedUp.class)).hasSize(1);
  }

  @Test
  void theThirdMissInACallLeadsToAPerson() {
    answers.addAll(List.of(SampleAnswers.NOBODY, SampleAnswers.NOBODY, SampleAnswers.NOBODY));
    FakeConversations.Side side = greeted();
    check(side, "1985-03-13");
    check(side, "1985-03-14");
    assertThat(said(check(side, "1985-03-16"))).endsWith(PERSON);
    assertThat(handovers).as("while it is said").isEmpty();
    side.says("r-said", "I'm sorry. " + PERSON, 2_000);
    time.advanceMillis(2_100);
    assertThat(handovers).hasSize(1);
    assertThat(handovers.get(0).summary()).contains("could not be verified");
    assertThat(news(CallNews.LockedOut.class)).containsExactly(new CallNews.LockedOut(3, false));
  }

  @Test
  void aNumberThatHasFailedTooOftenIsNotLookedUpInItsNextCallEither() {
    for (int i = 0; i < 6; i++) {
      answers.add(SampleAnswers.NOBODY);
    }
    answers.add(SampleAnswers.MRI);
    for (int call = 1; call <= 2; call++) {
      FakeConversations.Side side = begin("CA-" + call);
      check(side, "1985-03-13");
      check(side, "1985-03-14");
      check(side, "1985-03-16");
    }
    assertThat(lookups).isEqualTo(6);
    FakeConversations.Side third = begin("CA-3");
    assertThat(said(check(third, "1985-03-15"))).endsWith(PERSON);
    assertThat(lookups).as("nobody is asked").isEqualTo(6);
    assertThat(news(CallNews.LockedOut.class)).last().isEqualTo(new CallNews.LockedOut(0, true));
    time.advanceMillis(60 * 60_000);
    assertThat(said(check(begin("CA-4"), "1985-03-15"))).contains("fifty dollars");
  }

  private FakeConversations.Side begin(String id) {
    calls.ring(
        AnnouncedCall.incoming(
            new CallId(id), PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001")));
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    calls.connect(new CallId(id), new dev.voiceline.core.turn.PlayedLine(time));
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_050);
    return side;
  }

  @Test
  void everyLookUpAndEveryDisclosureIsOnRecordWithoutAnIdentifier() {
    answers.addAll(List.of(SampleAnswers.refused("71"), SampleAnswers.MRI));
    FakeConversations.Side side = greeted();
    check(side, "1985-03-14");
    check(side, "1985-03-15");
    List<CallNews.LookedUp> looked = news(CallNews.LookedUp.class);
    assertThat(looked)
        .extracting(CallNews.LookedUp::outcome)
        .containsExactly(Outcome.REJECTED_MEMBER, Outcome.ACTIVE);
    assertThat(looked.get(0).reasons()).containsExactly("71");
    assertThat(looked.get(0).about().verifiedBy()).isEmpty();
    assertThat(looked.get(0).about().member()).isEqualTo(looked.get(1).about().member());
    CallNews.Disclosed disclosed = news(CallNews.Disclosed.class).get(0);
    assertThat(disclosed.about().verifiedBy())
        .containsExactlyInAnyOrder(Identifier.MEMBER_ID, Identifier.BIRTH_DATE);
    assertThat(disclosed.kinds())
        .contains(FactKind.STATUS, FactKind.DEDUCTIBLE, FactKind.COPAY, FactKind.AUTHORIZATION);
    assertThat(disclosed.sentences()).isEqualTo(4);
    assertThat(looked + " " + disclosed).doesNotContain("123456", "1985", "03-1");
  }

  @Test
  void aLookUpThatTheEndOfTheCallOvertakesIsOnRecordToo() {
    directory = (question, key, within) -> new CompletableFuture<>();
    FakeConversations.Side side = greeted();
    side.tells.replyStarted(new ReplyId("r"));
    side.tells.toolRequested(
        CallRig.check(
            "t",
            Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI")));
    calls.hangUp(ID);
    assertThat(news(CallNews.LookedUp.class))
        .extracting(CallNews.LookedUp::outcome)
        .containsExactly(Outcome.PAYER_UNAVAILABLE);
  }

  @Test
  void theSameQuestionIsNotAskedTwiceInACallWhenItWasAnswered() {
    answers.add(SampleAnswers.MRI);
    FakeConversations.Side side = greeted();
    check(side, "1985-03-15");
    assertThat(said(check(side, "1985-03-15"))).contains("fifty dollars");
    assertThat(lookups).isEqualTo(1);
    assertThat(news(CallNews.Disclosed.class)).as("told again, and on record").hasSize(2);
  }

  @Test
  void aRefusalAndTroubleAreAskedAgain() {
    answers.addAll(List.of(SampleAnswers.NOBODY, SampleAnswers.SILENT, SampleAnswers.MRI));
    FakeConversations.Side side = greeted();
    check(side, "1985-03-15");
    check(side, "1985-03-15");
    assertThat(said(check(side, "1985-03-15"))).contains("fifty dollars");
    assertThat(lookups).isEqualTo(3);
  }

  @Test
  void anotherCallAsksAnew() {
    answers.addAll(List.of(SampleAnswers.MRI, SampleAnswers.MRI));
    check(begin("CA-1"), "1985-03-15");
    check(begin("CA-2"), "1985-03-15");
    assertThat(lookups).isEqualTo(2);
  }

  @Test
  void whoCallsForSomebodyElseHearsNothingAndNobodyIsAsked() {
    ToolResult result = check(greeted(), "1985-03-15", Map.of("caller_role", "other"));
    assertThat(said(result)).contains("only to the patient");
    assertThat(lookups).isZero();
    assertThat(news(CallNews.Disclosed.class)).isEmpty();
  }

  @Test
  void aClinicIsOneByANumberThatPassesItsCheck() {
    answers.add(SampleAnswers.MRI);
    FakeConversations.Side side = greeted();
    assertThat(check(side, "1985-03-15", Map.of("caller_role", "clinic")))
        .extracting(result -> ((ToolResult.Problem) result).code())
        .isEqualTo("provider_npi_missing");
    assertThat(check(side, "1985-03-15", Map.of("provider_npi", "1234567890")))
        .extracting(result -> ((ToolResult.Problem) result).code())
        .isEqualTo("provider_npi_unreadable");
    assertThat(lookups).isZero();
    check(side, "1985-03-15", Map.of("provider_npi", "123-456 7893"));
    assertThat(news(CallNews.Disclosed.class).get(0).about().role()).isEqualTo(CallerRole.CLINIC);
  }

  @Test
  void aNumberThatTheLineDoesNotKnowIsHeardAsAPatient() {
    answers.add(SampleAnswers.MRI);
    check(greeted(), "1985-03-15", Map.of("caller_role", "clinic", "provider_npi", "1245319599"));
    assertThat(news(CallNews.Disclosed.class).get(0).about().role()).isEqualTo(CallerRole.PATIENT);
  }

  @Test
  void refusalsOfEveryKindEndInALockSooner() {
    EligibilityAnswer refused = SampleAnswers.troubles().get(4);
    for (int i = 0; i < 6; i++) {
      answers.add(refused);
    }
    FakeConversations.Side side = greeted();
    for (int i = 1; i < 6; i++) {
      assertThat(said(check(side, "1985-03-1" + i))).isNotEqualTo(PERSON);
    }
    assertThat(said(check(side, "1985-03-16"))).endsWith(PERSON);
    check(side, "1985-03-17");
    assertThat(lookups).isEqualTo(6);
  }

  @Test
  void aPayerThatIsAwayLocksNobodyOut() {
    FakeConversations.Side side = greeted();
    for (int i = 1; i < 9; i++) {
      answers.add(SampleAnswers.SILENT);
      check(side, "1985-03-1" + i);
    }
    assertThat(lookups).isEqualTo(8);
    assertThat(news(CallNews.LockedOut.class)).isEmpty();
  }

  @Test
  void thePayerIsOnRecordByItsOwnNameAlone() {
    answers.add(SampleAnswers.MRI);
    check(greeted(), "1985-03-15", Map.of("payer", "Ada Example of the plan"));
    assertThat(news(CallNews.LookedUp.class).get(0).about().payer()).isEmpty();
  }

  @Test
  void whatElseTheCallerGivesIsAsked() {
    List<EligibilityQuestion> questions = new ArrayList<>();
    directory =
        (question, key, within) -> {
          questions.add(question);
          return CompletableFuture.completedFuture(SampleAnswers.MRI);
        };
    check(
        greeted(),
        "1985-03-15",
        Map.of(
            "payer", "Blue  Example",
            "patient_name", "Doe, Jane",
            "relation", "spouse",
            "service_date", "2026-02-03"));
    EligibilityQuestion question = questions.get(0);
    assertThat(question.payer()).contains("Blue Example");
    assertThat(question.patient())
        .contains(new PatientName(PersonName.of("Doe"), Optional.of(PersonName.of("Jane"))));
    assertThat(question.relation()).isEqualTo(Relation.SPOUSE);
    assertThat(question.serviceDate()).isEqualTo(LocalDate.of(2026, 2, 3));
  }

  @Test
  void aDayOfServiceThatIsUnclearIsAskedFor() {
    FakeConversations.Side side = greeted();
    assertThat(check(side, "1985-03-15", Map.of("service_date", "whenever it suits")))
        .extracting(result -> ((ToolResult.Problem) result).code())
        .isEqualTo("service_date_unreadable");
    answers.add(SampleAnswers.MRI);
    assertThat(said(check(side, "1985-03-15", Map.of("service_date", "next Tuesday"))))
        .contains("fifty dollars");
  }

  @Test
  void theSecondMissLeadsToTheKeypadWhateverItWas() {
    answers.addAll(List.of(SampleAnswers.refused("71"), SampleAnswers.refused("72")));
    FakeConversations.Side side = greeted();
    ToolResult first = check(side, "1985-03-13");
    ToolResult second = check(side, "1985-03-14");
    assertThat(said(first)).contains("one character at a time");
    assertThat(((ToolResult.Success) first).values().get("advice").toString())
        .contains("month as a word");
    assertThat(said(second)).contains("on your phone");
    assertThat(((ToolResult.Success) second).values().get("advice").toString())
        .contains("patient_name");
  }

  @Test
  void whatIsToldOnRequestIsToldByTheLineAndOnRecord() {
    answers.add(SampleAnswers.MRI);
    FakeConversations.Side side = greeted();
    assertThat(asked(side, "more_details", Map.of()))
        .extracting(result -> ((ToolResult.Problem) result).code())
        .isEqualTo("nothing_told");
    check(side, "1985-03-15");
    assertThat(said(asked(side, "more_details", Map.of()))).startsWith("That is all.");
    assertThat(news(CallNews.Disclosed.class)).hasSize(2);
    assertThat(said(asked(side, "more_details", Map.of())))
        .startsWith("That is all that the plan said.");
    assertThat(news(CallNews.Disclosed.class)).hasSize(2);
  }

  @Test
  void afterALockNothingIsToldOfWhomWasToldOfBefore() {
    answers.addAll(
        List.of(
            SampleAnswers.MRI, SampleAnswers.NOBODY, SampleAnswers.NOBODY, SampleAnswers.NOBODY));
    FakeConversations.Side side = greeted();
    check(side, "1985-03-15");
    check(side, "1985-03-13");
    check(side, "1985-03-14");
    check(side, "1985-03-16");
    assertThat(asked(side, "more_details", Map.of())).isInstanceOf(ToolResult.Problem.class);
    assertThat(asked(side, "set_language", Map.of("language", "es")).toString())
        .doesNotContain("cobertura");
    assertThat(news(CallNews.Disclosed.class)).hasSize(1);
  }
}
