package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.turn.TurnEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is not lost with a conversation. */
class KeptThreadTest extends CallRig {
  private int frame;

  /** So many frames of the caller, each with a number of its own. */
  private List<Integer> frames(int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] audio = new byte[160];
      audio[0] = (byte) ++frame;
      numbers.add(frame & 0xFF);
      line.listener().audio(audio);
      time.advanceMillis(20);
    }
    return numbers;
  }

  @Test
  void whatTheCallerWasSayingIsHeardAgainFromItsBeginningAndAnswered() {
    FakeConversations.Side side = greeted();
    frames(10);
    side.callerStarts("u1");
    List<Integer> said = frames(40);
    side.drops();
    FakeConversations.Side next = conversations.latest();
    List<Integer> meanwhile = frames(5);
    next.tells.ready();
    List<Integer> after = frames(1);
    assertThat(next.heardFrames()).containsSubsequence(said).containsSubsequence(meanwhile);
    assertThat(next.heardFrames()).endsWith(after.get(0)).doesNotHaveDuplicates();
    assertThat(next.asked).as("nothing before it is known what was said").isEmpty();
    next.callerStarts("v1");
    next.callerStops("v1");
    assertThat(next.guidances).containsExactly(Guidance.natural());
  }

  @Test
  void speechWhoseWordsWereNeverToldIsAnsweredByTheNextConversation() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    List<Integer> said = frames(40);
    side.callerStops("u1");
    assertThat(side.asked).containsExactly("reply");
    side.drops();
    FakeConversations.Side next = conversations.latest();
    next.tells.ready();
    frames(1);
    assertThat(next.asked).isEmpty();
    assertThat(next.heardFrames()).containsSubsequence(said);
    next.callerStarts("v1");
    next.callerStops("v1");
    assertThat(next.guidances).containsExactly(Guidance.natural());
  }

  @Test
  void speechWhoseWordsAreKnownIsNotHeardTwice() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    List<Integer> said = frames(40);
    frames(25);
    side.callerStops("u1");
    side.callerSaid("u1", "My ID is M B 1 2 3 4 5 6.");
    side.drops();
    FakeConversations.Side next = conversations.latest();
    next.tells.ready();
    assertThat(next.asked).containsExactly("reply");
    assertThat(next.brief.history()).contains(new Exchange.CallerSaid("My ID is M B 1 2 3 4 5 6."));
    List<Integer> after = frames(2);
    assertThat(next.heardFrames()).doesNotContainAnyElementsOf(said).containsSubsequence(after);
  }

  @Test
  void whatTheAgentIsAnsweringIsNotHeardTwice() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    List<Integer> said = frames(40);
    frames(25);
    side.callerStops("u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.text(new ItemId("i1"), "I am looking that up for you.");
    side.tells.audio(new ItemId("i1"), new byte[3_000 * 8]);
    time.advanceMillis(500);
    side.drops();
    FakeConversations.Side next = conversations.latest();
    next.tells.ready();
    List<Integer> after = frames(2);
    assertThat(next.heardFrames()).doesNotContainAnyElementsOf(said).containsSubsequence(after);
    assertThat(next.asked).containsExactly("reply");
  }

  @Test
  void aCallerOfWhomNothingIsUnderstoodIsAskedToSayItAgain() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    frames(40);
    side.drops();
    FakeConversations.Side next = conversations.latest();
    next.tells.ready();
    time.advanceMillis(999);
    assertThat(next.asked).isEmpty();
    time.advanceMillis(1);
    assertThat(next.guidances.get(0).toString()).contains("say it again");
  }

  @Test
  void itIsHeardAgainAlsoAfterTwoLossesInARow() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    List<Integer> said = frames(40);
    side.drops();
    FakeConversations.Side second = conversations.latest();
    second.drops();
    time.advanceMillis(500);
    FakeConversations.Side third = conversations.latest();
    third.tells.ready();
    said.addAll(frames(1));
    third.callerStarts("v1");
    third.drops();
    time.advanceMillis(2_000);
    FakeConversations.Side fourth = conversations.latest();
    assertThat(fourth).isNotSameAs(third);
    fourth.tells.ready();
    said.addAll(frames(1));
    assertThat(second.heard).isEmpty();
    assertThat(third.heardFrames()).containsSubsequence(said.subList(0, 41));
    assertThat(fourth.heardFrames()).containsSubsequence(said).doesNotHaveDuplicates();
  }

  @Test
  void whatWasSaidToAConversationThatKeptSilentIsHeardByTheNext() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    frames(40);
    frames(25);
    side.callerStops("u1");
    side.callerSaid("u1", "Is an MRI covered?");
    List<Integer> said = frames(200);
    time.advance(ReplyWatch.PATIENCE);
    FakeConversations.Side next = conversations.latest();
    assertThat(next).isNotSameAs(side);
    next.tells.ready();
    frames(1);
    assertThat(next.heardFrames()).containsSubsequence(said);
    assertThat(next.asked).as("who has waited").containsExactly("say I'm sorry for the wait.");
    next.callerStarts("v1");
    next.callerStops("v1");
    next.callerSaid("v1", "Hello? Are you there?");
    assertThat(next.asked).endsWith("reply");
  }

  @Test
  void aToolThatIsAskedForAgainRunsOnceAndBothAreAnsweredOnce() {
    List<CompletableFuture<EligibilityAnswer>> lookups = new ArrayList<>();
    directory =
        (inquiry, key, deadline) -> {
          lookups.add(new CompletableFuture<>());
          return lookups.get(lookups.size() - 1);
        };
    Map<String, Object> given =
        Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI");
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.callerSaid("u1", "Is an MRI covered?");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(check("t1", given));
    side.drops();
    FakeConversations.Side next = conversations.latest();
    next.tells.ready();
    assertThat(next.asked).containsExactly("reply");
    next.tells.replyStarted(new ReplyId("r2"));
    next.tells.toolRequested(check("t2", given));
    next.tells.replyGenerated(new ReplyId("r2"), ReplyOutcome.COMPLETED);
    assertThat(lookups).hasSize(1);
    lookups.get(0).complete(SampleAnswers.NOBODY);
    assertThat(next.answers.stream().map(ToolAnswer::id).map(Object::toString))
        .containsExactly("t1", "t2");
    assertThat(next.asked)
        .as("the result is told once")
        .filteredOn(asked -> asked.startsWith("say "))
        .hasSize(1);
    assertThat(lookups).hasSize(1);
    next.tells.toolRequested(check("t3", given));
    assertThat(lookups).as("what was answered may be asked for again").hasSize(2);
  }

  @Test
  void aResultThatWasHalfHeardIsSaidAgain() {
    LiveCall call = new LiveCall(incoming(), calls.ports(), gone -> {});
    call.post(call::rang);
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    call.lines().connect(line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_050);
    Script result = Script.guarded("The deductible is $1,050, of which $300 are left.");
    call.post(() -> call.floor().on(new TurnEvent.SayAsked(new Cue.Given(result), false)));
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.text(new ItemId("i1"), result.text());
    side.tells.audio(new ItemId("i1"), new byte[1_000 * 8]);
    time.advanceMillis(400);
    side.drops();
    FakeConversations.Side next = conversations.latest();
    assertThat(next.brief.history().get(1))
        .isEqualTo(new Exchange.AgentSaid("The deductible is $1,050,", true));
    next.tells.ready();
    assertThat(next.asked).containsExactly("say " + result.text());
    next.says("r2", result.text(), 3_000);
    next.drops();
    time.advanceMillis(500);
    assertThat(conversations.latest()).isNotSameAs(next);
    conversations.latest().tells.ready();
    assertThat(conversations.latest().asked).doesNotContain("say " + result.text());
  }

  @Test
  void aToolsAnswerThatWasHalfToldIsToldWhole() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.callerSaid("u1", "Is it covered?");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(tool("t1", "mine"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    side.tells.replyStarted(new ReplyId("r2"));
    side.tells.text(new ItemId("i2"), "The deductible is $1,050, of which $300 are left.");
    side.tells.audio(new ItemId("i2"), new byte[2_000 * 8]);
    time.advanceMillis(400);
    side.drops();
    FakeConversations.Side next = conversations.latest();
    assertThat(next.brief.history()).last().isInstanceOf(Exchange.ToolRan.class);
    time.advanceMillis(3_000);
    next.drops();
    assertThat(conversations.latest().brief.history()).last().isInstanceOf(Exchange.ToolRan.class);
  }

  @Test
  void aGoodbyeOfWhichNothingWasHeardIsSaidByTheNextConversation() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(tool("t1", "end_call"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    assertThat(side.asked).endsWith("say " + DefaultAgent.FAREWELL);
    side.drops();
    assertThat(ended()).isEmpty();
    FakeConversations.Side next = conversations.latest();
    assertThat(next).isNotSameAs(side);
    next.tells.ready();
    assertThat(next.asked).containsExactly("say " + DefaultAgent.FAREWELL);
    next.says("r2", DefaultAgent.FAREWELL, 1_000);
    time.advanceMillis(1_100);
    assertThat(ended()).contains(EndReason.COMPLETED);
  }

  @Test
  void aGoodbyeThatIsBeingHeardNeedsNoOtherConversation() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(tool("t1", "end_call"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    side.says("r2", DefaultAgent.FAREWELL, 1_000);
    side.drops();
    time.advanceMillis(1_100);
    assertThat(conversations.opened).hasSize(1);
    assertThat(ended()).contains(EndReason.COMPLETED);
  }

  @Test
  void aCallerWhoTypesAfterTheGoodbyeIsGivenAnotherConversation() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(tool("t1", "end_call"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    side.says("r2", DefaultAgent.FAREWELL, 4_000);
    side.drops();
    time.advanceMillis(500);
    line.listener().keypad('7');
    assertThat(conversations.opened).hasSize(2);
    conversations.latest().tells.ready();
    time.advanceMillis(5_000);
    assertThat(conversations.latest().asked).contains("reply");
    assertThat(ended()).isEmpty();
  }

  @Test
  void aConversationThatIsLostDuringATransferIsThereAgainWhenNobodyCame() {
    transfer = new CompletableFuture<>();
    FakeConversations.Side side = greeted();
    asksForPerson(side, ToolArguments.of(Map.of()));
    assertThat(handovers).hasSize(1);
    side.drops();
    FakeConversations.Side next = conversations.latest();
    next.tells.ready();
    transfer.complete(TransferOutcome.NOT_REACHED);
    assertThat(next.asked.get(0)).startsWith("say I'm sorry, I could not reach anyone");
  }

  @Test
  void aCallerWhoWaitedIsToldSo() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.callerSaid("u1", "Is an MRI covered?");
    side.drops();
    time.advanceMillis(2_001);
    FakeConversations.Side next = conversations.latest();
    next.tells.ready();
    next.says("r1", "I'm sorry for the wait.", 1_000);
    assertThat(next.asked).containsExactly("say I'm sorry for the wait.", "reply");
  }

  @Test
  void aCallerWhoDidNotNoticeIsToldNothing() {
    FakeConversations.Side side = greeted();
    side.drops();
    time.advanceMillis(1_900);
    conversations.latest().tells.ready();
    assertThat(conversations.latest().asked).isEmpty();
  }

  @Test
  void whatIsKeptIsBounded() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    List<Integer> said = frames(1_500);
    side.drops();
    conversations.latest().tells.ready();
    frames(1);
    assertThat(conversations.latest().heardBytes).isEqualTo(20_000 * 8);
    assertThat(conversations.latest().heardFrames().get(0)).isEqualTo(said.get(501));
  }

  @Test
  void aMurmurThatWasPassedOverIsNotHeardTwice() {
    FakeConversations.Side side = greeted();
    side.callerStarts("u1");
    List<Integer> murmur = frames(10);
    frames(25);
    side.callerStopsShort("u1");
    side.callerSaid("u1", "");
    side.drops();
    conversations.latest().tells.ready();
    frames(1);
    assertThat(conversations.latest().heardFrames()).doesNotContainAnyElementsOf(murmur);
    side.tells.callerSaid(new UtteranceId("u1"), "too late");
    assertThat(news.toString()).doesNotContain("Fault");
  }
}
