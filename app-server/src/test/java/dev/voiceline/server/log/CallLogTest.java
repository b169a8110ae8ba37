package dev.voiceline.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.Modalities;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.cost.Alternative;
import dev.voiceline.core.cost.CallAccount;
import dev.voiceline.core.cost.LinePrice;
import dev.voiceline.core.cost.PriceList;
import dev.voiceline.core.fidelity.Finding;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.turn.SpokenItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallLogTest {
  private static final CallId CALL = new CallId("CA0123456789abcdef0123456789abcdf3");
  private static final CallId OTHER = new CallId("CA0123456789abcdef0123456789abcda1");

  private final List<String> lines = new ArrayList<>();
  private final ServerLog log = new ServerLog(lines::add, new VirtualTime());
  private final CallLog calls = new CallLog(log, false);

  @Test
  void aCallReadsAsTheDocumentationShowsIt() {
    calls.observed(CALL, said("I need to check eligibility"));
    calls.observed(CALL, spoken("I'd be happy to help.", "I'd be happy to help.", 900, 900));
    calls.observed(CALL, asked("MB123456", "1985-03-15", "MRI"));
    calls.observed(CALL, new CallNews.Ended(EndReason.COMPLETED, Duration.ofMillis(45_300)));

    assertThat(lines)
        .containsExactly(
            "00:00:00.000 [USER] I need to check eligibility",
            "00:00:00.000 [ASSISTANT] I'd be happy to help.",
            "00:00:00.000 [INFO] Checking eligibility with args: {'member_id': 'MB****56',"
                + " 'date_of_birth': '****-**-**', 'procedure': 'MRI'}",
            "00:00:00.000 [INFO] Call CA...f3 ended - Duration: 45.3s");
  }

  @Test
  void whatACallUsedAndCostIsOneLine() {
    CallAccount account =
        new CallAccount(PriceList.standard(), LinePrice.twilio(), AnnouncedCall.Direction.INCOMING);
    account.add(
        Usage.tokens(
            Usage.Work.REPLY,
            "gpt-realtime-2.1",
            new Modalities(1_400, 620, 0),
            new Modalities(1_088, 448, 0),
            new Modalities(42, 130, 0)));
    account.add(Usage.length(Usage.Work.TRANSCRIPTION, "gpt-transcribe", Duration.ofSeconds(20)));
    calls.observed(CALL, new CallNews.Billed(account.bill(Duration.ofSeconds(185))));

    assertThat(lines)
        .containsExactly(
            "00:00:00.000 [INFO] Call CA...f3: usage: replies read 1,400 text + 620 audio tokens, 76% of it"
                + " cached, and made 42 text + 130 audio tokens; transcription of 20 s; 3:05 on the line; cost"
                + " $0.0698 (prices of 2026-11-22)");
  }

  @Test
  void whatAnotherConversationWouldHaveCostStandsBehindIt() {
    CallAccount account =
        new CallAccount(
            PriceList.standard(),
            LinePrice.free(),
            AnnouncedCall.Direction.INCOMING,
            Alternative.usual());
    account.add(
        Usage.tokens(
            Usage.Work.REPLY,
            "gpt-4.1-mini",
            new Modalities(1_200, 0, 0),
            Modalities.NONE,
            new Modalities(50, 0, 0)));
    account.add(
        Usage.tokens(
            Usage.Work.SPEECH,
            "aura-2",
            new Modalities(200, 0, 0),
            Modalities.NONE,
            Modalities.NONE));
    calls.observed(CALL, new CallNews.Billed(account.bill(Duration.ofSeconds(20))));

    assertThat(lines)
        .containsExactly(
            "00:00:00.000 [INFO] Call CA...f3: usage: replies read 1,200 text + 0 audio tokens, 0% of it cached,"
                + " and made 50 text + 0 audio tokens; 200 characters spoken; 0:20 on the line; cost $0.0066"
                + " (prices of 2026-11-22); with openai about $0.0060 (estimated)");
  }

  @Test
  void aPartThatAnotherVendorDoesIsAWarningWithItsCause() {
    calls.observed(
        CALL,
        new CallNews.PartChanged(
            new PartChange(
                PartChange.Part.EARS,
                "deepgram",
                "other",
                new ConversationFailure(
                    ConversationFailure.Kind.RETRYABLE, "lost", "Deepgram was lost."),
                List.of("likely ends of turns"))));

    assertThat(lines)
        .containsExactly(
            "00:00:00.000 [WARN] Call CA...f3: it listens with other in place of deepgram, without likely"
                + " ends of turns: Deepgram was lost.");
  }

  @Test
  void identifiersAreMaskedInWhatIsSaid() {
    calls.observed(CALL, said("It is M B 1 2 3 4 5 6, born March 15, 1985"));
    calls.observed(CALL, spoken("You said MB123456.", "You said MB123456.", 10, 10));

    assertThat(String.join("\n", lines))
        .doesNotContain("1 2 3 4 5 6")
        .doesNotContain("1985")
        .doesNotContain("123456");
  }

  @Test
  void numbersOfCallersAreMasked() {
    calls.observed(CALL, began(CALL));

    assertThat(lines).containsExactly("00:00:00.000 [INFO] Call CA...f3 from +1********23");
  }

  @Test
  void anArgumentThatIsNotWhatItShouldBeIsHidden() {
    calls.observed(CALL, asked("John Q. Public", "born in spring", "MRI"));

    assertThat(lines.get(0)).doesNotContain("Public").doesNotContain("spring");
  }

  @Test
  void whatOtherToolsAreAskedIsHidden() {
    calls.observed(
        CALL,
        new CallNews.ToolRequested(
            new ToolRequest(
                new ToolCallId("t1"), "note", ToolArguments.of(Map.of("member_id", "John")))));

    assertThat(lines)
        .containsExactly("00:00:00.000 [INFO] Running note with args: {'member_id': '****'}");
  }

  @Test
  void clearValuesArePrintedForTestData() {
    CallLog clear = new CallLog(log, true);

    clear.observed(CALL, said("It is MB123456"));
    clear.observed(CALL, asked("MB123456", "1985-03-15", "MRI"));

    assertThat(lines.get(0)).endsWith("[USER] It is MB123456");
    assertThat(lines.get(1)).contains("'member_id': 'MB123456', 'date_of_birth': '1985-03-15'");
  }

  @Test
  void linesNameTheirCallWhileSeveralRun() {
    calls.observed(CALL, began(CALL));
    calls.observed(OTHER, began(OTHER));
    calls.observed(CALL, said("hello"));
    calls.observed(OTHER, new CallNews.Ended(EndReason.CALLER_HUNG_UP, Duration.ofSeconds(1)));
    calls.observed(CALL, said("still there"));

    assertThat(lines)
        .contains(
            "00:00:00.000 CA...f3 [USER] hello",
            "00:00:00.000 CA...a1 [INFO] Call CA...a1 ended - Duration: 1.0s",
            "00:00:00.000 [USER] still there");
  }

  @Test
  void onlyWhatWasHeardIsLoggedOfAnInterruptedSentence() {
    calls.observed(CALL, spoken("Your copay is fifty dollars.", "Your copay", 2_000, 700));
    calls.observed(CALL, spoken("Never heard.", "", 500, 0));

    assertThat(lines).containsExactly("00:00:00.000 [ASSISTANT] Your copay (interrupted)");
  }

  @Test
  void nobodyForgesALine() {
    calls.observed(CALL, said("hi\r\n[INFO] forged\u2028x"));

    assertThat(lines).containsExactly("00:00:00.000 [USER] hi [INFO] forged x");
  }

  @Test
  void failuresSayCauseAndMend() {
    calls.observed(
        CALL,
        new CallNews.Failed(
            new ConversationFailure(
                ConversationFailure.Kind.FATAL, "wrong_key", "OpenAI refused the key: check it.")));
    calls.observed(CALL, new CallNews.Ended(EndReason.NEVER_ANSWERED, Duration.ZERO));

    assertThat(lines.get(0))
        .isEqualTo("00:00:00.000 [WARN] Call CA...f3: OpenAI refused the key: check it.");
    assertThat(lines.get(1)).contains("[WARN] Call CA...f3: the media stream never came");
  }

  @Test
  void aMisspokenFigureIsCountedAndNotShown() {
    calls.observed(
        CALL, new CallNews.Misspoken(Finding.WRONG_AMOUNT, Finding.Severity.SERIOUS, true));
    calls.observed(
        CALL, new CallNews.Misspoken(Finding.CAUTION_LEFT_OUT, Finding.Severity.SLIGHT, false));

    assertThat(lines)
        .containsExactly(
            "00:00:00.000 [WARN] Call CA...f3: the agent misspoke (wrong_amount), corrected aloud",
            "00:00:00.000 [INFO] Call CA...f3: the agent misspoke (caution_left_out), not corrected");
  }

  private static CallNews began(CallId call) {
    return new CallNews.Began(
        AnnouncedCall.incoming(
            call, PhoneNumber.of("+14155550123"), PhoneNumber.of("+14155550100")));
  }

  private static CallNews said(String text) {
    return new CallNews.CallerSaid(new UtteranceId("u1"), text);
  }

  private static CallNews spoken(String all, String heard, int generated, int heardMs) {
    return new CallNews.AgentSaid(new SpokenItem(new ItemId("i1"), all, heard, generated, heardMs));
  }

  private static CallNews asked(String member, String birth, String procedure) {
    return new CallNews.ToolRequested(
        new ToolRequest(
            new ToolCallId("t1"),
            "check_eligibility",
            ToolArguments.of(
                Map.of("member_id", member, "date_of_birth", birth, "procedure", procedure))));
  }
}
