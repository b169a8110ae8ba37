package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallPolicy;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.EchoGuard;
import dev.voiceline.core.turn.ReplyKind;
import dev.voiceline.core.turn.TurnPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A call's manners, through the whole of a call in virtual time. */
class MannersTest extends CallRig {
  private static final EligibilityAnswer COVERED = SampleAnswers.MRI;
  private static final Map<String, Object> DETAILS =
      Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI");
  private static final String ELSEWHERE =
      "Our office is in the red building next to the station, and the door is always open. ";
  private static final String PART_OF_IT = "in the red building next to the station and the door";

  private final CompletableFuture<ToolResult> slow = new CompletableFuture<>();
  private String result = "";

  @Override
  TurnPolicy turns() {
    return TurnPolicy.standard();
  }

  /** What the line has the agent say last. */
  private static String told(FakeConversations.Side side) {
    List<String> sentences = side.asked.stream().filter(asked -> asked.startsWith("say ")).toList();
    return sentences.get(sentences.size() - 1).substring("say ".length());
  }

  private List<Long> measured(String name) {
    return news.stream()
        .filter(CallNews.Measured.class::isInstance)
        .map(CallNews.Measured.class::cast)
        .filter(one -> one.name().equals(name))
        .map(CallNews.Measured::millis)
        .toList();
  }

  private void saysFiller(FakeConversations.Side side, String reply) {
    String asked = side.asked.get(side.asked.size() - 1);
    side.says(reply, asked.substring("say ".length()), 1_500);
  }

  /** The agent runs a tool that does not answer yet. */
  private FakeConversations.Side toolRuns() {
    toolBody = () -> slow;
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(tool("t1", "mine"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    side.asked.clear();
    return side;
  }

  @Test
  void fillersAreSaidWhileAToolRunsAndTheResultRightAfter() {
    FakeConversations.Side side = toolRuns();
    time.advanceMillis(999);
    assertThat(side.asked).isEmpty();
    time.advanceMillis(1);
    assertThat(side.asked).containsExactly("say One moment, I'm checking that.");
    saysFiller(side, "f1");
    time.advanceMillis(5_000);
    assertThat(side.asked).endsWith("say Still looking, thank you for waiting.");
    saysFiller(side, "f2");
    time.advanceMillis(500);
    slow.complete(ToolResult.say("ok", "Done."));
    assertThat(side.asked).endsWith("answer t1", "reply");
    side.says("r2", "Done.", 500);
    time.advanceMillis(5_000);
    assertThat(measured("useful_latency_ms")).hasSize(1);
    assertThat(measured("useful_latency_ms").get(0))
        .isEqualTo(500 + 6_000 + 1_500)
        .isGreaterThan(measured("reply_latency_ms").get(0));
  }

  @Test
  void aFillerIsNotRemembered() {
    FakeConversations.Side side = toolRuns();
    time.advanceMillis(1_000);
    saysFiller(side, "f1");
    time.advanceMillis(1_600);
    side.tells.failed(new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "x", "x"));
    side.tells.closed();
    assertThat(conversations.latest().brief.history())
        .doesNotContain(new Exchange.AgentSaid("One moment, I'm checking that.", false));
    assertThat(news)
        .filteredOn(CallNews.AgentSaid.class::isInstance)
        .extracting(one -> ((CallNews.AgentSaid) one).item().kind())
        .endsWith(ReplyKind.FILLER);
  }

  @Test
  void aSilentCallerIsAskedTwiceThenTheCallEnds() {
    FakeConversations.Side side = greeted();
    time.advanceMillis(7_000);
    assertThat(side.asked).containsExactly("say Are you still there?");
    side.says("p1", "Are you still there?", 1_000);
    time.advanceMillis(8_100);
    assertThat(side.asked.get(1))
        .startsWith("say I'm sorry, I can't hear you.")
        .contains("press 0");
    side.says("p2", "x", 1_000);
    time.advanceMillis(9_100);
    assertThat(side.asked.get(2)).contains("Goodbye");
    side.says("bye", "Goodbye.", 1_000);
    time.advanceMillis(1_100);
    assertThat(ended()).contains(EndReason.NO_INPUT);
    assertThat(time.pending()).isZero();
  }

  @Test
  void whoSpeaksDuringTheGoodbyeIsListenedTo() {
    FakeConversations.Side side = greeted();
    for (int i = 0; i < 2; i++) {
      time.advanceMillis(8_100);
      side.says("p" + i, "x", 1_000);
    }
    time.advanceMillis(9_100);
    side.says("bye", "I haven't heard anything. Goodbye.", 4_000);
    time.advanceMillis(1_000);
    side.callerStarts("u9");
    time.advanceMillis(800);
    side.callerStops("u9");
    side.callerSaid("u9", "Hold on, I am here.");
    side.says("r9", "Good.", 500);
    time.advanceMillis(3_000);
    assertThat(ended()).isEmpty();
  }

  @Test
  void nobodyIsAskedWhileAPersonIsFetched() {
    transfer = new CompletableFuture<>();
    FakeConversations.Side side = greeted();
    asksForPerson(side, ToolArguments.of(Map.of()));
    time.advanceMillis(60_000);
    assertThat(side.asked).noneMatch(asked -> asked.startsWith("say "));
    assertThat(ended()).isEmpty();
  }

  @Test
  void theLongestCallDoesNotCutATransfer() {
    transfer = new CompletableFuture<>();
    CallPolicy brief = CallPolicy.standard().lastingAtMost(Duration.ofSeconds(30));
    Calls short30 = builder(conversations).policy(brief).open();
    short30.ring(incoming());
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    short30.connect(ID, line);
    side.says("r0", "Hello.", 1_000);
    time.advanceMillis(1_100);
    asksForPerson(side, ToolArguments.of(Map.of()));
    time.advanceMillis(60_000);
    assertThat(ended()).isEmpty();
    transfer.complete(TransferOutcome.NOT_REACHED);
    side.says("sorry", "I could not reach anyone.", 8_000);
    time.advanceMillis(15_000);
    assertThat(side.asked).anyMatch(asked -> asked.contains("end of the time"));
  }

  @Test
  void aFailedReplyIsAskedForWhenTheOtherSideSays() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.failed(
        new ConversationFailure(
            ConversationFailure.Kind.HARMLESS, "rate", "x", Optional.of(Duration.ofSeconds(6))));
    side.asked.clear();
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.FAILED);
    time.advanceMillis(2_500);
    assertThat(side.asked).containsExactly("say One moment, please.");
    saysFiller(side, "f");
    time.advanceMillis(3_400);
    assertThat(side.asked).doesNotContain("reply");
    time.advanceMillis(200);
    assertThat(side.asked).endsWith("reply");
  }

  private FakeConversations.Side resultIsSaid() {
    directory = (i, k, d) -> CompletableFuture.completedFuture(COVERED);
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(check("t1", DETAILS));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    result = told(side);
    side.says("r2", result, 10_000);
    time.advanceMillis(2_000);
    side.asked.clear();
    return side;
  }

  @Test
  void aCoughDoesNotCutIntoAResult() {
    FakeConversations.Side side = resultIsSaid();
    side.callerStarts("cough");
    time.advanceMillis(700);
    side.callerStopsShort("cough");
    time.advanceMillis(500);
    side.callerSaid("cough", "");
    assertThat(side.interruptions).isEmpty();
    assertThat(side.asked).containsExactly("disregard cough");
    assertThat(news).anyMatch(CallNews.Resumed.class::isInstance);
  }

  @Test
  void aResultThatWasCutIsOfferedAgain() {
    FakeConversations.Side side = resultIsSaid();
    side.callerStarts("u2");
    time.advanceMillis(900);
    side.callerStops("u2");
    assertThat(side.interruptions).isEmpty();
    side.callerSaid("u2", "What about my daughter?");
    assertThat(side.interruptions).hasSize(1);
    side.tells.replyGenerated(new ReplyId("r2"), ReplyOutcome.CANCELLED);
    assertThat(side.guidances.get(side.guidances.size() - 1))
        .isInstanceOf(Guidance.Instructed.class);
    side.says("r3", "As for your daughter: one moment. Again: " + result, 5_000);
    time.advanceMillis(5_100);
    callerTalks(side, "u3");
    assertThat(side.guidances.get(side.guidances.size() - 1)).isEqualTo(Guidance.natural());
  }

  @Test
  void theEchoOfTheAgentIsDisregardedAndThePhoneBecomesHalfDuplex() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.says("r1", ELSEWHERE.repeat(6), 30_000);
    byte[] echo = new byte[160];
    Arrays.fill(echo, (byte) 0xB8);
    for (int i = 1; i <= 2; i++) {
      for (int frame = 0; frame < 50; frame++) {
        line.listener().audio(echo);
        time.advanceMillis(20);
      }
      side.callerStarts("e" + i);
      time.advanceMillis(600);
      side.tells.callerStopped(new UtteranceId("e" + i), Duration.ofMillis(600));
      side.callerSaid("e" + i, PART_OF_IT);
    }
    assertThat(side.interruptions).isEmpty();
    assertThat(news)
        .contains(new CallNews.EchoHeard(1, false), new CallNews.EchoHeard(2, true))
        .noneMatch(CallNews.CallerSaid.class::isInstance);
    line.listener().audio(echo);
    assertThat(side.lastHeard[0]).isEqualTo(AudioFormat.PCMU_8K.silence());
    byte[] caller = new byte[160];
    Arrays.fill(caller, (byte) 0x90);
    line.listener().audio(caller);
    assertThat(side.lastHeard[0]).isEqualTo((byte) 0x90);
  }

  @Test
  void withoutTheGuardTheAgentsOwnWordsInterruptIt() {
    Calls deaf = builder(conversations).turns(TurnPolicy.standard().with(EchoGuard.OFF)).open();
    deaf.ring(incoming());
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    deaf.connect(ID, line);
    side.says("r0", ELSEWHERE, 9_000);
    time.advanceMillis(3_000);
    side.callerStarts("e1");
    time.advanceMillis(300);
    side.callerStopsShort("e1");
    side.callerSaid("e1", PART_OF_IT);
    assertThat(side.interruptions).hasSize(1);
  }

  @Test
  void aLineThatSendsNothingWhileTheCallerSpeaksIsFilledWithSilence() {
    FakeConversations.Side side = greeted();
    line.listener().audio(new byte[160]);
    side.callerStarts("u1");
    int before = side.heardBytes;
    time.advanceMillis(740);
    assertThat(side.heardBytes).isEqualTo(before);
    time.advanceMillis(20);
    assertThat(side.heardBytes - before).isEqualTo(8_000);
    assertThat(side.lastHeard[0]).isEqualTo(AudioFormat.PCMU_8K.silence());
    time.advanceMillis(1_000);
    assertThat(side.heardBytes - before).isEqualTo(16_000);
    side.callerStops("u1");
    time.advanceMillis(3_000);
    assertThat(side.heardBytes - before).isEqualTo(16_000);
  }

  @Test
  void aLineThatSendsIsNotFilledAndTheFillingIsBounded() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    for (int frame = 0; frame < 200; frame++) {
      line.listener().audio(new byte[160]);
      time.advanceMillis(20);
    }
    assertThat(side.heardBytes).isEqualTo(200 * 160);
    time.advanceMillis(29_000);
    assertThat(side.heardBytes - 200 * 160).isEqualTo(10 * 8_000);
  }

  @Test
  void assentIsUnderstoodInTheLanguageOfTheCall() {
    Agent spanish =
        new Agent(
            "i", "Hola.", "Adiós.", List.of(), new Voicing(Optional.empty(), Optional.of("es")));
    calls.ring(incoming(), spanish);
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    calls.connect(ID, line);
    side.says("r0", "Hola, esta es una frase larga que sigue y sigue.", 9_000);
    time.advanceMillis(2_000);
    side.callerStarts("u1");
    time.advanceMillis(300);
    side.callerStopsShort("u1");
    side.callerSaid("u1", "Sí, vale.");
    assertThat(side.interruptions).isEmpty();
    assertThat(side.asked).contains("disregard u1");
  }

  @Test
  void assentAfterAQuestionOfTheAgentsIsAnAnswer() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.says(
        "r1", "I have M B one two three. Is that right? I will wait for you to tell me.", 8_000);
    time.advanceMillis(4_000);
    side.callerStarts("u2");
    time.advanceMillis(300);
    side.callerStopsShort("u2");
    side.callerSaid("u2", "Yeah.");
    assertThat(side.interruptions).hasSize(1);
  }

  @Test
  void aGreetingMayBeProtected() {
    TurnPolicy usual = TurnPolicy.standard();
    Calls guarded = builder(conversations).turns(usual.guardingGreeting(true)).open();
    guarded.ring(incoming());
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    guarded.connect(ID, line);
    side.says("r0", "This call is recorded. We are glad that you have called us today.", 6_000);
    time.advanceMillis(1_000);
    side.callerStarts("u1");
    time.advanceMillis(1_200);
    side.callerStops("u1");
    assertThat(side.interruptions).isEmpty();
    time.advanceMillis(2_000);
    assertThat(news).anyMatch(CallNews.Resumed.class::isInstance);
  }
}
