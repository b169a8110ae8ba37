package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.inquiry.PlainTeller;
import dev.voiceline.core.keypad.KeypadStep;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Calls that change their language, and calls in a language that only has a resource file. */
class CallLanguageTest extends CallRig {
  private static final String SPANISH_RESULT =
      "Buenas noticias: la cobertura del paciente está activa. El deducible pendiente es de mil cincuenta dólares con"
          + " veinticinco centavos. Para una resonancia magnética, se requiere autorización previa y el copago es de"
          + " cincuenta dólares. Esto no es una garantía de pago.";
  private static final String INVENTED_RESULT =
      "Zresult zactive. Zdeductible zremains kilz pinzdekz dolaz zi duxzdekz pinz senz. Zcovered zrequired zamount zimag"
          + " pinzdekz dolaz. Zresult zno zguarantee.";
  private static final EligibilityAnswer COVERED = SampleAnswers.mri(1_050_25, 50_00);

  private final List<EligibilityQuestion> inquiries = new ArrayList<>();
  private int requests;

  CallLanguageTest() {
    directory =
        (inquiry, key, within) -> {
          inquiries.add(inquiry);
          return CompletableFuture.completedFuture(COVERED);
        };
  }

  private Map<String, Object> ask(FakeConversations.Side side, String tool, Map<String, ?> given) {
    requests++;
    side.tells.replyStarted(new ReplyId("r-" + requests));
    side.tells.toolRequested(
        new ToolRequest(new ToolCallId("t-" + requests), tool, ToolArguments.of(given)));
    side.tells.replyGenerated(new ReplyId("r-" + requests), ReplyOutcome.COMPLETED);
    ToolResult result = side.answers.get(side.answers.size() - 1).result();
    return ((ToolResult.Success) result).values();
  }

  private Map<String, Object> speak(FakeConversations.Side side, String code) {
    return ask(side, "set_language", Map.of("language", code));
  }

  private Map<String, Object> check(FakeConversations.Side side, String id, String born) {
    return ask(
        side,
        "check_eligibility",
        Map.of("member_id", id, "date_of_birth", born, "procedure", "MRI"));
  }

  @Test
  void theModelIsToldWhichLanguagesThereAre() {
    ToolSpec spec =
        greeted().brief.tools().stream()
            .filter(tool -> tool.name().equals("set_language"))
            .findFirst()
            .orElseThrow();
    assertThat(spec.description()).contains("English (en)", "Spanish (es)");
    assertThat(spec.parameters().document().toString()).contains("en", "es");
  }

  @Test
  void aCallerGoesOverToSpanishAndHearsTheResultInIt() {
    FakeConversations.Side side = greeted();
    assertThat(check(side, "MB123456", "1985-03-15").get("said").toString())
        .contains("One thousand fifty dollars and twenty-five cents of the deductible remains.");

    Map<String, Object> changed = speak(side, "es");

    String told = "Claro, seguimos en español. " + SPANISH_RESULT;
    assertThat(changed.get("said").toString()).startsWith(told).endsWith("?");
    Brief revised = side.revised.get(0);
    assertThat(revised.instructions()).startsWith("i").contains("Speak Spanish with this caller");
    assertThat(revised.voicing().language()).contains("es");
    assertThat(revised.tools()).isEqualTo(side.brief.tools());
    assertThat(side.asked.indexOf("revise")).isLessThan(side.asked.indexOf("answer t-2"));
    assertThat(news).contains(new CallNews.Speaks(new Language("es")));
    assertThat(news).filteredOn(CallNews.Disclosed.class::isInstance).hasSize(2);
  }

  @Test
  void whatTheCallerSaysInSpanishIsUnderstoodAndAnsweredInSpanish() {
    FakeConversations.Side side = greeted();
    assertThat(speak(side, "es").get("say")).isEqualTo("Claro, seguimos en español.");

    Map<String, Object> result =
        check(
            side,
            "eme be uno dos tres cuatro cinco seis",
            "quince de marzo de mil novecientos ochenta y cinco");

    assertThat(result.get("said").toString()).startsWith(SPANISH_RESULT);
    assertThat(inquiries)
        .containsExactly(
            EligibilityQuestion.of(
                MemberId.parse("MB123456").orElseThrow(),
                BirthDate.of(LocalDate.of(1985, 3, 15)),
                ServiceChoices.common().find("MRI").orElseThrow(),
                LocalDate.of(2026, 1, 1)));
  }

  @Test
  void theCallerMayGoBackAndHearsNothingTwiceInOneLanguage() {
    FakeConversations.Side side = greeted();
    check(side, "MB123456", "1985-03-15");
    speak(side, "es");

    assertThat(speak(side, "en").get("say")).isEqualTo("Sure, let's go on in English.");
    assertThat(speak(side, "es").get("say")).isEqualTo("Claro, seguimos en español.");
    assertThat(speak(side, "es")).containsEntry("status", "unchanged").doesNotContainKey("say");
    assertThat(side.revised)
        .extracting(brief -> brief.voicing().language().orElseThrow())
        .containsExactly("es", "en", "es");
  }

  @Test
  void aLanguageWithoutAFileIsRefusedWithAdvice() {
    FakeConversations.Side side = greeted();
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(
        new ToolRequest(
            new ToolCallId("t"), "set_language", ToolArguments.of(Map.of("language", "fi"))));
    assertThat(side.answers.get(0).result())
        .isInstanceOfSatisfying(
            ToolResult.Problem.class,
            problem -> assertThat(problem.code()).isEqualTo("invalid_arguments"));
    assertThat(side.revised).isEmpty();
  }

  @Test
  void theNextConversationSpeaksItTooAndSaysGoodbyeInIt() {
    FakeConversations.Side first = greeted();
    speak(first, "es");
    first.tells.failed(
        new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "lost", "The line dropped."));
    first.tells.closed();
    time.advanceMillis(5_000);

    FakeConversations.Side next = conversations.latest();
    assertThat(next).isNotSameAs(first);
    assertThat(next.brief.instructions()).contains("Speak Spanish with this caller");
    assertThat(next.brief.voicing().language()).contains("es");

    next.tells.ready();
    ask(next, "end_call", Map.of());
    time.advanceMillis(100);
    assertThat(next.asked).contains("say Gracias por llamar. ¡Adiós!");
  }

  @Test
  void withoutAnAgentTheCallGoesOnByKeypadInSpanish() {
    FakeConversations.Side side = greeted();
    speak(side, "es");
    check(side, "MB123456", "1985-03-15");
    side.tells.failed(
        new ConversationFailure(ConversationFailure.Kind.FATAL, "quota", "No quota is left."));
    side.tells.closed();
    time.advanceMillis(5_000);

    assertThat(unfinished.get(0).language()).isEqualTo(new Language("es"));
    KeypadDesk desk = calls.keypad(ServiceMenu.common());
    KeypadStep step = now(desk.begin(unfinished.get(0)));
    assertThat(step.language()).isEqualTo(new Language("es"));
    assertThat(((KeypadStep.Ask) step).question().sentence())
        .contains("Lo siento, nuestro asistente de voz no está disponible")
        .contains("El número de miembro es: M, be grande, 1, 2, 3, 4, 5, 6.");
  }

  @Test
  void aCallByKeypadAloneIsInTheAgentsLanguage() {
    assertThat(byKeypad("es"))
        .containsSubsequence(
            "Escriba el número de miembro",
            "El número de miembro es: M, be grande, 1, 2, 3, 4, 5, 6. Si es correcto, oprima 1.",
            "Escriba la fecha de nacimiento del paciente",
            "La fecha de nacimiento es el quince de marzo de mil novecientos ochenta y cinco.",
            "Para una resonancia magnética o una tomografía, oprima 1.",
            SPANISH_RESULT + " Para oírlo otra vez, oprima 1.",
            "Gracias por llamar. Adiós.");
  }

  @Test
  void aLanguageIsAddedByItsResourceFileAlone() {
    assertThat(byKeypad("vo"))
        .containsSubsequence(
            "Zkeypad zask zmember.",
            "Zkeypad zmember zis M, B, 1, 2, 3, 4, 5, 6.",
            "Zkeypad zbirth zis dekz pinzaz zo zutrex zo kilz nevzhunz hokzdekz pinz.",
            "zimag 1.",
            INVENTED_RESULT,
            "Zkeypad zgoodbye.");
  }

  @Test
  void anAgentWithALanguageSpeaksItFromTheFirstSentenceOn() {
    FakeConversations others = new FakeConversations();
    Calls invented = builder(others).agent(speaking("vo")).open();
    invented.ring(incoming());
    FakeConversations.Side side = others.latest();
    side.tells.ready();
    invented.connect(ID, line);

    assertThat(side.asked).contains("say Zolu! Zabel zu?");
    side.says("r0", "Zolu! Zabel zu?", 500);
    time.advanceMillis(1_000);
    String id = "mux bux wunz duxz trez kwaz pinz sexz";
    String born = "dekz pinzaz zo zutrex zo kilz nevzhunz hokzdekz pinz";
    assertThat(check(side, id, born).get("said").toString()).startsWith(INVENTED_RESULT);
    assertThat(inquiries.get(0).born()).isEqualTo(BirthDate.of(LocalDate.of(1985, 3, 15)));
    assertThat(inquiries.get(0).member()).isEqualTo(MemberId.parse("MB123456").orElseThrow());
    assertThat(news).contains(new CallNews.Speaks(new Language("vo")));
  }

  private static Agent speaking(String code) {
    return new Agent(
        "i",
        Cue.of(Phrase.GREETING),
        Cue.of(Phrase.FAREWELL),
        List.of(),
        new Voicing(Optional.empty(), Optional.of(code)));
  }

  /** All that a caller hears who asks for the first service and presses the keys for it. */
  private String byKeypad(String code) {
    KeypadDesk desk =
        Calls.with(new FakeConversations(), (i, k, d) -> directory.check(i, k, d))
            .agent(speaking(code))
            .wording(new PlainTeller())
            .time(time, time)
            .open()
            .keypad(ServiceMenu.common());
    List<String> heard = new ArrayList<>();
    KeypadStep step = now(desk.begin(incoming()));
    for (String keys : List.of("*61*22123456", "1", "03151985", "1", "1", "9")) {
      heard.add(sentence(step));
      int number = ((KeypadStep.Ask) step).number();
      step = now(desk.typed(ID, number, keys));
    }
    heard.add(sentence(step));
    return String.join("\n", heard);
  }

  private static String sentence(KeypadStep step) {
    return step instanceof KeypadStep.Ask ask
        ? ask.question().sentence()
        : ((KeypadStep.Bye) step).sentence();
  }

  private static KeypadStep now(CompletionStage<KeypadStep> stage) {
    return stage.toCompletableFuture().join();
  }
}
