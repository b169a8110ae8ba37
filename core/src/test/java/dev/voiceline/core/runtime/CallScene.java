package dev.voiceline.core.runtime;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.inquiry.AnswerTeller;
import dev.voiceline.core.inquiry.PlainTeller;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.turn.PlayedLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** One call and its neighbors, of whom the acts are. */
final class CallScene {
  final VirtualTime time;
  final List<FakeConversations.Side> sides = new ArrayList<>();
  final FakeConversations one = provider("one");
  final FakeConversations two = provider("two");
  final List<PlayedLine> lines = new ArrayList<>();
  private CompletableFuture<TransferOutcome> transfer = new CompletableFuture<>();
  final List<CompletableFuture<EligibilityAnswer>> lookups = new ArrayList<>();
  final Set<ToolCallId> requested = new HashSet<>();
  final List<CallNews> afterEnd = new ArrayList<>();
  private final Set<FakeConversations.Side> lost = new HashSet<>();
  private boolean ended;
  long mostAtOnce;
  private int count;
  final Calls calls;

  /** What payers answer. */
  EligibilityAnswer answer = SampleAnswers.NOBODY;

  /** Its sessions are so short that they have to be renewed. */
  private FakeConversations provider(String name) {
    return new FakeConversations(
        name,
        new ConversationTraits(
            AudioFormat.PCMU_8K,
            true,
            Duration.ofMillis(500),
            true,
            true,
            true,
            Duration.ofSeconds(30)),
        sides);
  }

  private Calls opened(CallObserver keeper, AnswerTeller teller) {
    return Calls.with(
            one,
            (inquiry, key, deadline) -> {
              lookups.add(new CompletableFuture<>());
              return lookups.get(lookups.size() - 1);
            })
        .otherwise(two)
        .observer(new BothObservers((call, news) -> observed(news), keeper))
        .person(PhoneNumber.of("+15005550009"))
        .control(
            new CallControl() {
              @Override
              public void hangUp(CallId call, Parting parting) {}

              @Override
              public CompletionStage<TransferOutcome> transfer(CallId call, Handover to) {
                transfer = new CompletableFuture<>();
                return transfer;
              }
            })
        .wording(teller)
        .recording(new RecordingPolicy(RecordingPolicy.Mode.FROM_ANSWER, true))
        .time(time, time)
        .open();
  }

  /** How many conversations nobody has ended. */
  long talking() {
    return sides.stream().filter(side -> side.closes == 0 && !lost.contains(side)).count();
  }

  /** Of a call that nobody keeps. */
  CallScene() {
    this(new VirtualTime(), CallObserver.none());
  }

  /**
   * A scene.
   *
   * @param keeper is told everything too
   */
  CallScene(VirtualTime time, CallObserver keeper) {
    this(time, keeper, new PlainTeller());
  }

  /** The same with other words. */
  CallScene(VirtualTime time, CallObserver keeper, AnswerTeller teller) {
    this.time = time;
    this.calls = opened(keeper, teller);
    PhoneNumber number = PhoneNumber.of("+15005550006");
    calls.ring(AnnouncedCall.incoming(new CallId("CA1"), number, number));
    side().tells.ready();
    connect();
  }

  boolean over() {
    return ended;
  }

  private void observed(CallNews news) {
    if (ended) {
      afterEnd.add(news);
    }
    ended |= news instanceof CallNews.Ended;
    if (news instanceof CallNews.ToolRequested asked) {
      requested.add(asked.request().id());
    }
  }

  private void connect() {
    PlayedLine next = new PlayedLine(time);
    if (calls.connect(new CallId("CA1"), next)) {
      lines.add(next);
    }
  }

  private PlayedLine line() {
    return lines.get(lines.size() - 1);
  }

  private PlayedLine line(int which) {
    return lines.get(which % lines.size());
  }

  private FakeConversations.Side side() {
    return sides.get(sides.size() - 1);
  }

  void play(Act act) {
    perform(act);
    mostAtOnce = Math.max(mostAtOnce, talking());
  }

  private void perform(Act act) {
    String name = "n" + act.which();
    switch (act.kind()) {
      case 0 -> side().callerStarts(name);
      case 1 -> side().callerStops(name);
      case 2 -> side().callerSaid(name, act.which() == 0 ? "" : "what about it");
      case 3 -> side().says("r" + count++, "Some words to be heard.", 900 * act.which());
      case 4 -> request("t" + act.which());
      case 5 -> List.copyOf(lookups).stream().limit(act.which()).forEach(this::complete);
      case 6 -> lose();
      case 7 -> side().tells.ready();
      case 8 -> line().listener().keypad('#');
      case 9 -> {
        line().listener().keypad('4');
        time.advanceMillis(900);
      }
      case 10 -> {
        if (act.which() == 4) {
          line().listener().closed(LineEnd.CALLER_HUNG_UP);
        }
      }
      case 11 -> line(act.which()).listener().closed(LineEnd.LOST);
      case 12 -> calls.lineBroke(new CallId("CA1"));
      case 13, 14 -> connect();
      case 15 -> askForPerson("p" + act.which());
      case 16 -> transfer.complete(List.of(TransferOutcome.values()).get(act.which()));
      case 17 -> line(act.which()).returnStaleMarks();
      case 18 -> refuse();
      case 19 -> {
        ReplyId reply = new ReplyId("r" + count++);
        side().tells.replyStarted(reply);
        side().tells.replyGenerated(reply, ReplyOutcome.FAILED);
        time.advanceMillis(1_100);
      }
      case 20 -> time.advance(ReplyWatch.PATIENCE);
      case 21 -> {
        sides.get(sides.size() / 2).says("late" + count++, "Late words.", 500);
        time.advanceMillis(9_000);
      }
      case 22 -> {
        if (act.which() == 4) {
          calls.ceilingReached(new CallId("CA1"));
        }
      }
      case 23 -> side().callerSaying(name, act.which() == 0 ? "okay" : "what about it");
      default -> time.advanceMillis(400L * act.which());
    }
  }

  private void lose() {
    FakeConversations.Side side = side();
    lost.add(side);
    side.tells.closed();
  }

  private void refuse() {
    FakeConversations.Side side = side();
    lost.add(side);
    side.isRefused();
  }

  private void askForPerson(String id) {
    side()
        .tells
        .toolRequested(
            new ToolRequest(new ToolCallId(id), "transfer_to_person", ToolArguments.of(Map.of())));
  }

  private void request(String id) {
    ReplyId reply = new ReplyId("r" + count++);
    ToolCallId tool = new ToolCallId(id);
    side().tells.replyStarted(reply);
    side()
        .tells
        .toolRequested(
            new ToolRequest(
                tool,
                "check_eligibility",
                ToolArguments.of(
                    Map.of(
                        "member_id",
                        "MB123456",
                        "date_of_birth",
                        "1985-03-15",
                        "procedure",
                        "MRI"))));
    side().tells.replyGenerated(reply, ReplyOutcome.COMPLETED);
  }

  private void complete(CompletableFuture<EligibilityAnswer> lookup) {
    lookup.complete(answer);
  }

  /** Everything that is owed comes: a conversation that works, and every lookup. */
  void settle() {
    for (int i = 0; i < 30; i++) {
      connect();
      side().tells.ready();
      List.copyOf(lookups).forEach(this::complete);
      time.advanceMillis(500);
    }
  }

  List<ToolCallId> answered() {
    return sides.stream().flatMap(side -> side.answers.stream()).map(ToolAnswer::id).toList();
  }

  List<ToolCallId> answeredMoreThanOnce() {
    List<ToolCallId> more = new ArrayList<>(answered());
    new HashSet<>(more).forEach(more::remove);
    return more;
  }

  /** Something that a neighbor does. */
  record Act(int kind, int which) {}

  /** Anything that neighbors may do, in any order. */
  static Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 27), Arbitraries.integers().between(0, 4))
        .as(Act::new)
        .list()
        .ofMaxSize(40);
  }
}
