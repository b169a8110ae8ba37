package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.Unfinished;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.inquiry.PlainTeller;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.Tool;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolContext;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.core.turn.FillerPolicy;
import dev.voiceline.core.turn.IdlePolicy;
import dev.voiceline.core.turn.PlayedLine;
import dev.voiceline.core.turn.TurnPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A call in virtual time, all of whose neighbors are the test. */
class CallRig {
  static final CallId ID = new CallId("CA1");
  final VirtualTime time = new VirtualTime();
  final FakeConversations conversations = new FakeConversations();
  final List<CallNews> news = new ArrayList<>();
  final List<CallControl.Parting> partings = new ArrayList<>();
  final PlayedLine line = new PlayedLine(time);
  final List<Handover> handovers = new ArrayList<>();
  final List<Unfinished> unfinished = new ArrayList<>();
  CompletableFuture<TransferOutcome> transfer =
      CompletableFuture.completedFuture(TransferOutcome.REACHED);
  BiConsumer<CallId, CallNews> also = (c, n) -> {};
  CallObserver keeper = CallObserver.none();
  Supplier<CompletionStage<ToolResult>> toolBody =
      () -> CompletableFuture.completedFuture(ToolResult.say("ok", "ok"));
  boolean repeatable = true;
  EligibilityDirectory directory = (i, k, d) -> new CompletableFuture<>();
  Function<Optional<String>, MemberIdPattern> memberIds = payer -> MemberIdPattern.ANY;

  /** Whoever keeps what is told; looked at whenever something is. */
  private final class Keeping implements CallObserver {
    @Override
    public void observed(CallId call, CallNews what) {
      keeper.observed(call, what);
    }

    @Override
    public CompletionStage<Void> onRecord(CallId call) {
      return keeper.onRecord(call);
    }

    @Override
    public boolean wantsSteps() {
      return keeper.wantsSteps();
    }
  }

  private final class Mine implements Tool {
    @Override
    public ToolSpec spec() {
      return new ToolSpec("mine", "x", List.of());
    }

    @Override
    public boolean repeatable() {
      return repeatable;
    }

    @Override
    public CompletionStage<ToolResult> invoke(ToolArguments a, ToolContext c) {
      return toolBody.get();
    }
  }

  private final class Payers implements EligibilityDirectory {
    @Override
    public CompletionStage<EligibilityAnswer> check(
        EligibilityQuestion question, IdempotencyKey key, Duration deadline) {
      return directory.check(question, key, deadline);
    }

    @Override
    public MemberIdPattern memberIds(Optional<String> payer) {
      return memberIds.apply(payer);
    }
  }

  final class Partings implements CallControl {
    @Override
    public void hangUp(CallId call, Parting parting) {
      partings.add(parting);
    }

    @Override
    public CompletionStage<TransferOutcome> transfer(CallId call, Handover handover) {
      handovers.add(handover);
      return transfer;
    }

    @Override
    public void carryOn(Unfinished call) {
      unfinished.add(call);
    }
  }

  Calls open(ConversationService s) {
    return builder(s).open();
  }

  /** Nobody says anything of itself, however long nothing happens. */
  static final TurnPolicy PATIENT =
      TurnPolicy.standard()
          .with(new IdlePolicy(Duration.ZERO, Duration.ZERO, Duration.ZERO))
          .with(
              new FillerPolicy(
                  Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofHours(1)));

  TurnPolicy turns() {
    return PATIENT;
  }

  CallsBuilder builder(ConversationService s) {
    return Calls.with(s, new Payers())
        .agent(new Agent("i", DefaultAgent.GREETING, DefaultAgent.FAREWELL, List.of(new Mine())))
        .observer(
            new BothObservers(
                (call, what) -> {
                  news.add(what);
                  also.accept(call, what);
                },
                new Keeping()))
        .control(new Partings())
        .turns(turns())
        .person(PhoneNumber.of("+15005550009"))
        .wording(new PlainTeller())
        .time(time, time);
  }

  final Calls calls = open(conversations);

  static AnnouncedCall incoming() {
    return AnnouncedCall.incoming(
        ID, PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001"));
  }

  FakeConversations.Side ringing() {
    calls.ring(incoming());
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    return side;
  }

  FakeConversations.Side greeted() {
    FakeConversations.Side side = ringing();
    calls.connect(ID, line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_050);
    side.asked.clear();
    return side;
  }

  /** The caller says something of two seconds. */
  void callerTalks(FakeConversations.Side side, String utterance) {
    side.callerStarts(utterance);
    time.advanceMillis(2_000);
    side.callerStops(utterance);
  }

  /** A call that has a new line, if it takes one. */
  PlayedLine reconnected() {
    PlayedLine next = new PlayedLine(time);
    assertThat(calls.connect(ID, next)).isTrue();
    return next;
  }

  /** The agent asks for a person and has nothing more to say. */
  void asksForPerson(FakeConversations.Side side, ToolArguments arguments) {
    callerTalks(side, "u-person");
    side.tells.replyStarted(new ReplyId("r-person"));
    side.tells.toolRequested(
        new ToolRequest(new ToolCallId("t-person"), "transfer_to_person", arguments));
    side.tells.replyGenerated(new ReplyId("r-person"), ReplyOutcome.COMPLETED);
    side.asked.clear();
  }

  static ToolRequest check(String id, Map<String, Object> arguments) {
    return new ToolRequest(new ToolCallId(id), "check_eligibility", ToolArguments.of(arguments));
  }

  static ToolRequest tool(String id, String name) {
    return new ToolRequest(new ToolCallId(id), name, ToolArguments.of(Map.of()));
  }

  Optional<EndReason> ended() {
    return news.stream()
        .filter(CallNews.Ended.class::isInstance)
        .map(n -> ((CallNews.Ended) n).reason())
        .findFirst();
  }
}
