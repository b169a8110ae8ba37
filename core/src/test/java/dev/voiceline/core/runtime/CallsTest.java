package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.Admission;
import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.inquiry.PlainTeller;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Pseudonym;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.PlayedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class CallsTest {
  private static final CallId ID = new CallId("CA1");
  private static final EligibilityAnswer COVERED = SampleAnswers.MRI;

  private final VirtualTime time = new VirtualTime();
  private final FakeConversations conversations = new FakeConversations();
  private final List<CompletableFuture<EligibilityAnswer>> lookups = new ArrayList<>();
  private final List<CallNews> news = new ArrayList<>();
  private final List<CallControl.Parting> partings = new ArrayList<>();
  private final PlayedLine line = new PlayedLine(time);
  private final Calls calls =
      Calls.with(
              conversations,
              (inquiry, key, deadline) -> {
                lookups.add(new CompletableFuture<>());
                return lookups.get(lookups.size() - 1);
              })
          .observer((call, what) -> news.add(what))
          .turns(CallRig.PATIENT)
          .control(new Partings())
          .admission(Admission.upTo(2))
          .wording(new PlainTeller())
          .time(time, time)
          .open();

  private final class Partings implements CallControl {
    @Override
    public void hangUp(CallId call, Parting parting) {
      partings.add(parting);
    }

    @Override
    public CompletionStage<TransferOutcome> transfer(CallId call, Handover handover) {
      return CompletableFuture.completedFuture(TransferOutcome.REACHED);
    }
  }

  @Test
  void theConversationIsToldAPseudonymOfTheCallerAndNoNumber() {
    Pseudonym person = new Pseudonym("0123456789abcdef");
    Calls told =
        Calls.with(conversations, (inquiry, key, deadline) -> new CompletableFuture<>())
            .pseudonyms(
                number ->
                    Optional.of(person)
                        .filter(any -> number.equals(PhoneNumber.of("+15005550006"))))
            .wording(new PlainTeller())
            .time(time, time)
            .open();
    told.ring(incoming("CA1"));
    calls.ring(incoming("CA2"));
    assertThat(conversations.opened.get(0).brief.party()).contains(person);
    assertThat(conversations.opened.get(1).brief.party()).isEmpty();
  }

  private static AnnouncedCall incoming(String id) {
    return AnnouncedCall.incoming(
        new CallId(id), PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001"));
  }

  private FakeConversations.Side ringing() {
    assertThat(calls.ring(incoming("CA1"))).isEqualTo(Calls.Reception.TAKEN);
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    return side;
  }

  private FakeConversations.Side greeted() {
    FakeConversations.Side side = ringing();
    assertThat(calls.connect(ID, line)).isTrue();
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_050);
    side.asked.clear();
    return side;
  }

  private static ToolRequest check(String id) {
    return new ToolRequest(
        new ToolCallId(id),
        "check_eligibility",
        ToolArguments.of(
            Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI")));
  }

  private void callerTalks(FakeConversations.Side side, String utterance) {
    side.callerStarts(utterance);
    time.advanceMillis(2_000);
    side.callerStops(utterance);
  }

  @Test
  void theConversationIsOpenedAtTheRingAndGreetsWhenTheLineIsThere() {
    FakeConversations.Side side = ringing();
    assertThat(side.asked).isEmpty();
    calls.connect(ID, line);
    assertThat(side.asked).containsExactly("say " + DefaultAgent.GREETING);
  }

  @Test
  void aCallThatIsAnnouncedTwiceIsOneCall() {
    ringing();
    assertThat(calls.ring(incoming("CA1"))).isEqualTo(Calls.Reception.TAKEN);
    assertThat(conversations.opened).hasSize(1);
  }

  @Test
  void aCallTakesOneLineOnly() {
    ringing();
    assertThat(calls.connect(ID, line)).isTrue();
    assertThat(calls.connect(ID, new PlayedLine(time))).isFalse();
    assertThat(calls.connect(new CallId("CA9"), new PlayedLine(time))).isFalse();
  }

  @Test
  void theCallerIsAnswered() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    assertThat(side.asked).containsExactly("reply");
  }

  @Test
  void everyFrameOfTheCallerReachesTheConversationAlsoAcrossALoss() {
    FakeConversations.Side first = greeted();
    line.listener().audio(new byte[160]);
    first.tells.closed();
    FakeConversations.Side second = conversations.latest();
    assertThat(second).isNotSameAs(first);
    line.listener().audio(new byte[160]);
    line.listener().audio(new byte[160]);
    assertThat(second.heardBytes).as("not before it can hear").isZero();
    second.tells.ready();
    line.listener().audio(new byte[160]);
    assertThat(first.heardBytes + second.heardBytes).as("one of them twice").isEqualTo(800);
  }

  @Test
  void aBargeInClearsTheLineAndTellsWhatWasHeard() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.says("r1", "One two three four five six seven eight nine ten.", 4_000);
    time.advanceMillis(1_000);
    side.callerStarts("u2");
    assertThat(line.clears).isEqualTo(1);
    time.advanceMillis(1_400);
    assertThat(side.interruptions).hasSize(1);
    HeardItem heard = side.interruptions.get(0).items().get(0);
    assertThat(side.interruptions.get(0).reply()).contains(new ReplyId("r1"));
    assertThat(heard.item()).isEqualTo(new ItemId("r1-item"));
    assertThat(heard.heardMs()).isBetween(995, 1_005);
    side.callerStops("u2");
    assertThat(side.asked).endsWith("interrupted", "reply");
  }

  @Test
  void aCoughResumesAndTheCallerHearsTheWholeSentence() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.says("r1", "A long sentence.", 3_000);
    time.advanceMillis(1_000);
    side.callerStarts("cough");
    time.advanceMillis(700);
    side.callerStopsShort("cough");
    side.callerSaid("cough", "");
    time.advanceMillis(4_000);
    assertThat(side.interruptions).isEmpty();
    assertThat(side.asked).contains("disregard cough");
    assertThat(line.playedMs()).isEqualTo(2_000 + 3_000 + 300);
    assertThat(news).anyMatch(CallNews.Resumed.class::isInstance);
  }

  @Test
  void aToolRequestIsAnsweredOnceAndItsResultToldToTheLetter() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(check("t1"));
    side.tells.toolRequested(check("t1"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    assertThat(lookups).hasSize(1);
    side.asked.clear();
    lookups.get(0).complete(COVERED);
    assertThat(side.asked).hasSize(2).first().isEqualTo("answer t1");
    String told = side.asked.get(1);
    assertThat(told)
        .startsWith("say ")
        .contains("One thousand fifty dollars", "fifty dollars", "prior authorization");
    ToolResult result = side.answers.get(0).result();
    assertThat(((ToolResult.Success) result).values())
        .containsEntry("said", told.substring(4))
        .doesNotContainKey("say");
  }

  @Test
  void aToolThatOutlivesItsConversationIsAnsweredInTheNext() {
    FakeConversations.Side first = greeted();
    callerTalks(first, "u1");
    first.tells.replyStarted(new ReplyId("r1"));
    first.tells.toolRequested(check("t1"));
    first.tells.failed(
        new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "lost", "The line dropped."));
    first.tells.closed();
    lookups.get(0).complete(COVERED);
    FakeConversations.Side second = conversations.latest();
    assertThat(second.answers).isEmpty();
    second.tells.ready();
    assertThat(first.answers).isEmpty();
    assertThat(second.asked).hasSize(2).first().isEqualTo("answer t1");
    assertThat(second.asked.get(1)).startsWith("say Good news");
  }

  @Test
  void theNextConversationKnowsWhatWasSaidAsFarAsItWasHeard() {
    FakeConversations.Side first = greeted();
    callerTalks(first, "u1");
    first.says("r1", "Please tell me your member ID now.", 2_000);
    first.callerSaid("u1", "I need to check eligibility");
    time.advanceMillis(2_100);
    first.tells.closed();
    assertThat(conversations.latest().brief.history())
        .containsExactly(
            new Exchange.AgentSaid(DefaultAgent.GREETING, false),
            new Exchange.CallerSaid("I need to check eligibility"),
            new Exchange.AgentSaid("Please tell me your member ID now.", false));
    conversations.latest().tells.ready();
    assertThat(conversations.latest().asked).isEmpty();
  }

  @Test
  void aLookupThatTakesTooLongIsAnsweredWithAnApology() {
    FakeConversations.Side side = greeted();
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(check("t1"));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    time.advanceMillis(20_000);
    assertThat(side.answers).hasSize(1);
    lookups.get(0).complete(COVERED);
    assertThat(side.answers).hasSize(1);
  }

  @Test
  void theAgentSaysGoodbyeAndTheCallEndsWhenItWasHeard() {
    FakeConversations.Side side = greeted();
    side.tells.replyStarted(new ReplyId("r1"));
    ItemId item = new ItemId("bye");
    side.tells.text(item, "Goodbye!");
    side.tells.audio(item, new byte[8_000]);
    side.tells.itemGenerated(item);
    side.tells.toolRequested(
        new ToolRequest(new ToolCallId("t9"), "end_call", ToolArguments.of(Map.of())));
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    time.advanceMillis(900);
    assertThat(line.closed).isFalse();
    time.advanceMillis(200);
    assertThat(line.closed).isTrue();
    assertThat(partings).containsExactly(CallControl.Parting.SILENT);
    assertThat(side.answers).hasSize(1);
    assertThat(ended()).contains(EndReason.COMPLETED);
    assertThat(calls.live()).isEmpty();
  }

  @Test
  void everyEndGivesEverythingBack() {
    FakeConversations.Side side = greeted();
    callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.audio(new ItemId("x"), new byte[80_000]);
    side.tells.toolRequested(check("t1"));
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(side.closes).isEqualTo(1);
    assertThat(ended()).contains(EndReason.CALLER_HUNG_UP);
    assertThat(news.get(news.size() - 1)).isInstanceOf(CallNews.Ended.class);
    lookups.get(0).complete(COVERED);
    side.tells.audio(new ItemId("x"), new byte[80_000]);
    side.tells.closed();
    assertThat(side.answers).isEmpty();
    assertThat(news.get(news.size() - 1)).isInstanceOf(CallNews.Ended.class);
    time.advanceMillis(1);
    assertThat(time.pending()).isZero();
  }

  @Test
  void aConversationThatCannotBeHadEndsTheCallWithAnApology() {
    calls.ring(incoming("CA1"));
    calls.connect(ID, line);
    conversations
        .latest()
        .tells
        .failed(
            new ConversationFailure(
                ConversationFailure.Kind.FATAL, "invalid_api_key", "Set OPENAI_API_KEY."));
    conversations.latest().tells.closed();
    assertThat(partings).containsExactly(CallControl.Parting.APOLOGY);
    assertThat(ended()).contains(EndReason.NO_CONVERSATION);
    assertThat(time.pending()).isZero();
  }

  @Test
  void aCallWhoseLineNeverComesIsForgotten() {
    ringing();
    time.advanceMillis(60_000);
    assertThat(ended()).contains(EndReason.NEVER_ANSWERED);
    assertThat(conversations.latest().closes).isEqualTo(1);
    assertThat(time.pending()).isZero();
  }

  @Test
  void keypadDigitsAreReadToTheAgentAndAnswered() {
    FakeConversations.Side side = greeted();
    "4711#".chars().forEach(digit -> line.listener().keypad((char) digit));
    assertThat(side.asked).hasSize(2).last().isEqualTo("reply");
    assertThat(side.asked.get(0)).startsWith("read The caller typed on the keypad: 4 7 1 1.");
  }

  @Test
  void moreCallsThanAdmittedAreBusyAndADrainRefuses() {
    assertThat(calls.ring(incoming("CA1"))).isEqualTo(Calls.Reception.TAKEN);
    assertThat(calls.ring(incoming("CA2"))).isEqualTo(Calls.Reception.TAKEN);
    assertThat(calls.ring(incoming("CA3"))).isEqualTo(Calls.Reception.BUSY);
    CompletableFuture<Void> drained = calls.drain().toCompletableFuture();
    calls.hangUp(new CallId("CA2"));
    assertThat(calls.ring(incoming("CA3"))).isEqualTo(Calls.Reception.DRAINING);
    assertThat(drained).isNotDone();
    calls.hangUp(ID);
    assertThat(drained).isDone();
  }

  @Test
  void aSecondCallNeverTouchesTheFirst() {
    FakeConversations.Side one = greeted();
    calls.ring(incoming("CA2"));
    FakeConversations.Side two = conversations.latest();
    two.tells.ready();
    PlayedLine other = new PlayedLine(time);
    calls.connect(new CallId("CA2"), other);
    two.says("r0", "Hello.", 1_000);
    two.callerStarts("u1");
    other.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(one.asked).isEmpty();
    assertThat(line.clears).isZero();
    assertThat(calls.live()).containsExactly(ID);
  }

  private Optional<EndReason> ended() {
    return news.stream()
        .filter(CallNews.Ended.class::isInstance)
        .map(what -> ((CallNews.Ended) what).reason())
        .findFirst();
  }
}
