package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls in which a member ID is misheard. */
class MemberIdCallTest extends CallRig {
  private final List<EligibilityQuestion> asked = new ArrayList<>();
  private final List<EligibilityAnswer> answers = new ArrayList<>();
  private int requests;
  private int utterances;

  MemberIdCallTest() {
    directory =
        (question, key, within) -> {
          asked.add(question);
          return CompletableFuture.completedFuture(
              answers.isEmpty() ? SampleAnswers.MRI : answers.remove(0));
        };
    memberIds = payer -> payer.isPresent() ? MemberIdPattern.parse("ZZ99") : MemberIdPattern.DEMO;
  }

  private ToolResult ask(FakeConversations.Side side, String tool, Map<String, ?> given) {
    requests++;
    side.tells.replyStarted(new ReplyId("r-" + requests));
    side.tells.toolRequested(
        new ToolRequest(new ToolCallId("t-" + requests), tool, ToolArguments.of(given)));
    side.tells.replyGenerated(new ReplyId("r-" + requests), ReplyOutcome.COMPLETED);
    return side.answers.get(side.answers.size() - 1).result();
  }

  private ToolResult check(FakeConversations.Side side, String id) {
    return check(side, id, Map.of());
  }

  private ToolResult check(FakeConversations.Side side, String id, Map<String, String> more) {
    Map<String, Object> given = new HashMap<>(more);
    given.putAll(Map.of("member_id", id, "date_of_birth", "1985-03-15", "procedure", "MRI"));
    return ask(side, "check_eligibility", given);
  }

  private void says(FakeConversations.Side side, String words) {
    time.advanceMillis(1_000);
    utterances++;
    callerTalks(side, "u-" + utterances);
    side.tells.callerSaid(new UtteranceId("u-" + utterances), words);
    time.advanceMillis(500);
  }

  private static String code(ToolResult result) {
    return ((ToolResult.Problem) result).code();
  }

  private static String advice(ToolResult result) {
    return ((ToolResult.Problem) result).advice();
  }

  @Test
  void aRepairedIdIsLookedUpOnceTheCallerHasAgreed() {
    FakeConversations.Side side = greeted();
    ToolResult readBack = check(side, "NB123456");
    assertThat(code(readBack)).isEqualTo("member_id_unconfirmed");
    assertThat(advice(readBack)).contains("M as in Mike, B as in Bravo, 1 2 3, 4 5 6");
    assertThat(code(check(side, "MB123456")))
        .as("nobody agreed")
        .isEqualTo("member_id_unconfirmed");
    assertThat(asked).isEmpty();

    says(side, "Yes, that's right.");

    assertThat(check(side, "MB123456")).isInstanceOf(ToolResult.Success.class);
    assertThat(asked)
        .extracting(question -> Optional.of(question.member()))
        .containsExactly(MemberId.parse("MB123456"));
  }

  @Test
  void aRepairThatTheCallerRefusesIsNotLookedUp() {
    FakeConversations.Side side = greeted();
    check(side, "NB123456");
    says(side, "No.");
    assertThat(advice(check(side, "MB123456"))).contains("Which part was wrong?");
    says(side, "The last one is seven.");
    assertThat(check(side, "MB123457")).isInstanceOf(ToolResult.Success.class);
    assertThat(asked)
        .extracting(question -> Optional.of(question.member()))
        .containsExactly(MemberId.parse("MB123457"));
  }

  @Test
  void inSpanishTheReadBackAndTheAnswerAreSpanish() {
    FakeConversations.Side side = greeted();
    ask(side, "set_language", Map.of("language", "es"));
    assertThat(advice(check(side, "ene be uno dos tres cuatro cinco seis")))
        .contains("M de María, be grande de Barcelona, 1 2 3, 4 5 6. ¿Es correcto?");
    says(side, "Sí, correcto.");
    assertThat(check(side, "MB123456")).isInstanceOf(ToolResult.Success.class);
  }

  @Test
  void theIdsOfThePayerThatIsAskedCount() {
    FakeConversations.Side side = greeted();
    assertThat(code(check(side, "MB123456", Map.of("payer", "Other Plan"))))
        .isEqualTo("member_id_unreadable");
    assertThat(check(side, "ZZ12", Map.of("payer", "Other Plan")))
        .isInstanceOf(ToolResult.Success.class);
  }

  @Test
  void anIdThatIsNotHeardIsTakenSlowlyThenByKeypadThenByAPerson() {
    FakeConversations.Side side = greeted();
    assertThat(advice(check(side, "the blue one"))).contains("Let's go slowly.");
    answers.add(SampleAnswers.NOBODY);
    Map<String, Object> missed = ((ToolResult.Success) check(side, "MB123456")).values();
    assertThat(missed.get("advice").toString()).contains("type the digits", "patient_name");
    answers.add(SampleAnswers.NOBODY);
    Map<String, Object> again = ((ToolResult.Success) check(side, "MB123457")).values();
    assertThat(again.get("advice").toString()).contains("Offer a person");
    assertThat(again.toString()).contains("a person has to look into it");
  }

  @Test
  void aDirectoryThatFailsToSayWhatIdsLookLikeHidesNoPatient() {
    memberIds =
        payer -> {
          throw new IllegalStateException("broken");
        };
    assertThat(check(greeted(), "MB123456")).isInstanceOf(ToolResult.Success.class);
    assertThat(news).contains(new CallNews.Fault("directory", "IllegalStateException"));
  }

  @Test
  void aDayOfTheServiceThatMayBeTwoIsAskedBackInTheCallersLanguage() {
    FakeConversations.Side side = greeted();
    ToolResult february = check(side, "MB123456", Map.of("service_date", "February 30"));
    assertThat(code(february)).isEqualTo("service_date_unreadable");
    assertThat(advice(february)).contains("On which day is the service, with the month as a word?");
    ask(side, "set_language", Map.of("language", "es"));
    assertThat(advice(check(side, "MB123456", Map.of("service_date", "cuando sea"))))
        .contains("¿Qué día es el servicio?");
    check(side, "MB123456", Map.of("service_date", "pasado mañana"));
    assertThat(asked.get(0).serviceDate())
        .isEqualTo(
            java.time.LocalDate.ofInstant(time.instant(), java.time.ZoneOffset.UTC).plusDays(2));
  }

  @Test
  void theNumberOfAClinicStandsInTheAuditTrailAndNotInTheQuestionsProvider() {
    FakeConversations.Side side = greeted();
    check(side, "MB123456", Map.of("provider_npi", "1234567893"));
    assertThat(asked.get(0).provider()).isEmpty();
    assertThat(news)
        .filteredOn(CallNews.LookedUp.class::isInstance)
        .extracting(each -> ((CallNews.LookedUp) each).about().npi().orElseThrow().value())
        .containsExactly("1234567893");
    assertThat(news)
        .filteredOn(CallNews.Disclosed.class::isInstance)
        .extracting(each -> ((CallNews.Disclosed) each).about().npi().orElseThrow().value())
        .containsExactly("1234567893");
  }
}
