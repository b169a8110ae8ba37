package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.fidelity.Finding;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the agent says is compared with what is known, and corrected aloud. */
class MisspokenTest {
  private static final String CORRECTED = "say Let me correct that: ";

  private final CallRig rig = new CallRig();
  private final FakeConversations.Side side;
  private int replies;

  MisspokenTest() {
    rig.directory = (inquiry, key, within) -> CompletableFuture.completedFuture(SampleAnswers.MRI);
    side = rig.greeted();
  }

  private void says(String text) {
    side.says("r" + ++replies, text, 4_000);
  }

  private void heard(String text) {
    says(text);
    rig.time.advanceMillis(4_100);
  }

  /** A check, asked for and answered; returns what the line wants said. */
  private String checked() {
    rig.callerTalks(side, "u-check" + replies);
    side.tells.replyStarted(new ReplyId("r-check" + replies));
    side.tells.toolRequested(
        CallRig.check(
            "t" + replies,
            Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI")));
    side.asked.clear();
    side.tells.replyGenerated(new ReplyId("r-check" + replies), ReplyOutcome.COMPLETED);
    String said = said().get(0);
    side.asked.clear();
    return said;
  }

  private void told() {
    heard(checked());
    side.asked.clear();
  }

  private List<String> said() {
    return side.asked.stream().filter(a -> a.startsWith("say ")).map(a -> a.substring(4)).toList();
  }

  private void callerAsks() {
    rig.callerTalks(side, "u" + ++replies);
    side.asked.clear();
  }

  private List<CallNews.Misspoken> findings() {
    return rig.news.stream()
        .filter(CallNews.Misspoken.class::isInstance)
        .map(CallNews.Misspoken.class::cast)
        .toList();
  }

  private static CallNews.Misspoken corrected(Finding kind) {
    return new CallNews.Misspoken(kind, Finding.Severity.SERIOUS, true);
  }

  private static String wrong(String right) {
    return right.replace("the copay is fifty dollars", "the copay is fifteen dollars");
  }

  @Test
  void theRightSentenceIsLeftAlone() {
    heard(checked());
    assertThat(side.asked).isEmpty();
    assertThat(findings()).isEmpty();
  }

  @Test
  void aWrongAmountInTheResultIsCutAndCorrectedOnce() {
    String right = checked();
    says(wrong(right));
    assertThat(side.asked).containsExactly("interrupted", CORRECTED + right);
    assertThat(findings()).containsExactly(corrected(Finding.WRONG_AMOUNT));
    heard("Let me correct that: " + right);
    assertThat(side.asked).hasSize(2);
    assertThat(findings()).hasSize(1);
  }

  @Test
  void itIsCutWhileItIsStillBeingGenerated() {
    String right = checked();
    side.tells.replyStarted(new ReplyId("r9"));
    ItemId item = new ItemId("i9");
    side.tells.audio(item, new byte[16_000]);
    side.tells.text(item, "Good news: the patient's coverage is not active. ");
    assertThat(side.asked).containsExactly("interrupted");
    assertThat(side.interruptions.get(0).reply()).contains(new ReplyId("r9"));
    side.tells.replyGenerated(new ReplyId("r9"), ReplyOutcome.CANCELLED);
    assertThat(said()).containsExactly("Let me correct that: " + right);
    assertThat(findings()).containsExactly(corrected(Finding.FLIPPED));
  }

  @Test
  void whatIsLeftOutIsAddedWhenTheRestWasHeard() {
    String right = checked();
    says("Good news: the patient's coverage is active.");
    assertThat(said()).as("while it is heard").isEmpty();
    rig.time.advanceMillis(4_100);
    assertThat(side.asked).containsExactly("say Let me correct that: " + right);
  }

  @Test
  void whatIsLeftOutOfWhatTheCallerCutOffIsNotAdded() {
    checked();
    says("Good news: the patient's coverage is active.");
    rig.time.advanceMillis(2_000);
    rig.callerTalks(side, "u-cut");
    side.callerSaid("u-cut", "Hold on, please.");
    rig.time.advanceMillis(4_100);
    assertThat(side.asked).noneMatch(asked -> asked.startsWith("say Let me correct"));
  }

  @Test
  void aLeftOutCautionIsOnlyNoted() {
    heard(checked().replace("This is not a guarantee of payment.", ""));
    assertThat(side.asked).isEmpty();
    assertThat(findings())
        .containsExactly(
            new CallNews.Misspoken(Finding.CAUTION_LEFT_OUT, Finding.Severity.SLIGHT, false));
  }

  @Test
  void aWrongFigureInTheAgentsOwnWordsIsCorrectedWithTheResult() {
    told();
    callerAsks();
    says("As I said, the copay is seventy dollars.");
    assertThat(said()).hasSize(1);
    assertThat(said().get(0))
        .startsWith("Let me correct that: Good news")
        .contains("the copay is fifty dollars");
  }

  @Test
  void beforeAResultEveryBenefitIsAFinding() {
    callerAsks();
    says("I see you are covered. May I have the member ID?");
    assertThat(side.asked)
        .containsExactly("interrupted", CORRECTED + "I have not checked the coverage yet.");
    assertThat(findings()).containsExactly(corrected(Finding.UNFOUNDED));
  }

  @Test
  void twoWrongFiguresInOneSentenceAreOneCorrection() {
    String right = checked();
    says(wrong(right).replace("One thousand fifty", "One thousand five hundred"));
    assertThat(said()).containsExactly("Let me correct that: " + right);
    assertThat(findings()).hasSize(1);
  }

  @Test
  void aCorrectionThatIsWrongItselfIsRepeatedOnceAndThenAPersonIsOffered() {
    String right = checked();
    String wrong = "Let me correct that: " + wrong(right);
    says(wrong(right));
    says(wrong);
    assertThat(said())
        .containsExactly("Let me correct that: " + right, CORRECTED.substring(4) + right);
    says(wrong);
    assertThat(said()).hasSize(3);
    assertThat(said().get(2)).contains("speak with a person?");
    heard(said().get(2));
    for (int more = 0; more < 5; more++) {
      callerAsks();
      heard("The copay is $15.");
      assertThat(said()).as("never a loop").isEmpty();
    }
    assertThat(findings()).filteredOn(CallNews.Misspoken::corrected).hasSize(2);
    assertThat(findings()).hasSize(8);
  }

  @Test
  void nobodyIsCorrectedIntoTheCallersWords() {
    told();
    callerAsks();
    side.tells.replyStarted(new ReplyId("r8"));
    ItemId item = new ItemId("i8");
    side.tells.text(item, "The copay for it is $15, and ");
    side.tells.audio(item, new byte[32_000]);
    rig.time.advanceMillis(4_000);
    side.callerStarts("over");
    rig.time.advanceMillis(1_100);
    side.tells.replyGenerated(new ReplyId("r8"), ReplyOutcome.CANCELLED);
    assertThat(findings()).as("heard, and cut by the caller").hasSize(1);
    assertThat(said()).isEmpty();
    side.callerStops("over");
    assertThat(said()).hasSize(1);
    assertThat(said().get(0)).startsWith("Let me correct that: ");
    side.says("r10", said().get(0), 3_000);
    assertThat(side.asked).as("and the caller is answered").endsWith("reply");
  }

  @Test
  void whatTheCallerCutBeforeItWasHeardNeedsNoCorrection() {
    told();
    callerAsks();
    side.tells.replyStarted(new ReplyId("r8"));
    ItemId item = new ItemId("i8");
    side.tells.text(
        item, "Certainly, let me repeat all of that for you slowly now: it is $15, and ");
    side.tells.audio(item, new byte[64_000]);
    rig.time.advanceMillis(1_000);
    side.callerStarts("over");
    rig.time.advanceMillis(1_100);
    side.callerStops("over");
    assertThat(findings()).isEmpty();
    assertThat(said()).isEmpty();
  }

  @Test
  void theNextConversationDoesNotLearnTheWrongFigure() {
    String right = checked();
    side.tells.replyStarted(new ReplyId("r9"));
    side.tells.text(new ItemId("i9"), "Thank you. ");
    side.tells.audio(new ItemId("i9"), new byte[16_000]);
    rig.time.advanceMillis(1_500);
    side.tells.text(new ItemId("i9"), "The copay is $15. ");
    side.tells.replyGenerated(new ReplyId("r9"), ReplyOutcome.CANCELLED);
    heard("Let me correct that: " + right);
    side.tells.closed();
    List<Exchange> history = rig.conversations.latest().brief.history();
    assertThat(history)
        .contains(new Exchange.AgentSaid("Thank you.", true))
        .endsWith(new Exchange.AgentSaid("Let me correct that: " + right, false));
    assertThat(history.stream().filter(Exchange.AgentSaid.class::isInstance))
        .noneMatch(line -> ((Exchange.AgentSaid) line).heard().contains("$15"));
  }

  @Test
  void aResultThatWasLostInTheMiddleIsSaidWholeByTheNextConversation() {
    String right = checked();
    side.tells.replyStarted(new ReplyId("r7"));
    ItemId item = new ItemId("i7");
    side.tells.text(item, "Good news: the patient's coverage is active. $1,0");
    side.tells.audio(item, new byte[32_000]);
    rig.time.advanceMillis(1_000);
    side.tells.closed();
    FakeConversations.Side next = rig.conversations.latest();
    next.tells.ready();
    assertThat(next.asked).first().isEqualTo("say " + right);
    assertThat(findings()).isEmpty();
  }

  @Test
  void aMemberIdThatIsReadBackWrongIsAskedForAgain() {
    rig.callerTalks(side, "u1");
    side.callerSaid("u1", "It is MB123456");
    side.asked.clear();
    says("I have member ID M B 1 2 3 4 5 7. What is the date of birth?");
    assertThat(said()).hasSize(1);
    assertThat(said().get(0)).contains("Please say the member ID once more");
    assertThat(findings()).containsExactly(corrected(Finding.WRONG_MEMBER_ID));
    assertThat(findings().toString()).doesNotContain("MB1234");
  }

  @Test
  void whatTheCallerMendsIsReadBackMended() {
    rig.callerTalks(side, "u1");
    side.callerSaid("u1", "It is MB123456");
    heard("I have member ID M B 1 2 3 4 5 6.");
    rig.callerTalks(side, "u2");
    side.callerSaid("u2", "No, the last one is a seven");
    heard("I have member ID M B 1 2 3 4 5 7.");
    assertThat(findings()).isEmpty();
  }

  @Test
  void figuresOfATextOfTheAgentsOwnToolsMayBeSaid() {
    rig.toolBody =
        () -> CompletableFuture.completedFuture(new ToolResult.Success(Map.of("fee", 30)));
    callerAsks();
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(CallRig.tool("t1", "mine"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    heard("The clinic asks for thirty dollars.");
    assertThat(findings()).isEmpty();
  }

  @Test
  void inSpanishItIsCorrectedInSpanish() {
    CallRig spanish = new CallRig();
    Agent agent =
        new Agent(
            "Usted es el agente.",
            "¡Hola!",
            "¡Adiós!",
            List.of(),
            new Voicing(Optional.empty(), Optional.of("es")));
    Calls calls = spanish.builder(spanish.conversations).agent(agent).open();
    calls.ring(CallRig.incoming());
    FakeConversations.Side voice = spanish.conversations.latest();
    voice.tells.ready();
    calls.connect(CallRig.ID, spanish.line);
    voice.says("r0", "¡Hola!", 1_000);
    spanish.time.advanceMillis(1_100);
    spanish.callerTalks(voice, "u1");
    voice.asked.clear();
    voice.says("r1", "Veo que su cobertura está activa. El copago es de veinte dólares.", 2_000);
    assertThat(voice.asked)
        .containsExactly(
            "interrupted", "say Permítame corregir eso: todavía no he consultado la cobertura.");
  }
}
