package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.PartChange.Part;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.TurnEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** In mid-call another provider goes on, which can do less: what it is given, and what is told. */
class OtherProviderTest extends CallRig {
  private final FakeConversations one = new FakeConversations("one");
  private final FakeConversations plain = new FakeConversations("plain", traits(true));

  private static ConversationTraits traits(boolean detectsTurns) {
    return new ConversationTraits(
        AudioFormat.PCMU_8K,
        detectsTurns,
        Duration.ofMillis(700),
        false,
        false,
        true,
        Duration.ofHours(2));
  }

  private FakeConversations.Side talking() {
    Calls calls = builder(one).otherwise(plain).open();
    calls.ring(incoming());
    FakeConversations.Side side = one.latest();
    side.tells.ready();
    calls.connect(ID, line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_050);
    side.asked.clear();
    return side;
  }

  private <N extends CallNews> List<N> told(Class<N> type) {
    return news.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void aToolThatStillRunsIsAnsweredThere() {
    CompletableFuture<ToolResult> result = new CompletableFuture<>();
    toolBody = () -> result;
    FakeConversations.Side side = talking();
    callerTalks(side, "u1");
    side.callerSaid("u1", "Is it covered?");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(tool("t1", "mine"));
    side.isRefused();
    FakeConversations.Side next = plain.latest();
    assertThat(next.brief.history()).last().isEqualTo(new Exchange.CallerSaid("Is it covered?"));
    next.tells.ready();
    result.complete(ToolResult.say("ok", "It is."));
    assertThat(next.answers).extracting(ToolAnswer::id).hasToString("[t1]");
    next.tells.replyStarted(new ReplyId("r2"));
    next.tells.toolRequested(tool("t2", "mine"));
    next.tells.replyGenerated(new ReplyId("r2"), ReplyOutcome.COMPLETED);
    assertThat(told(CallNews.ToolAnswered.class)).hasSizeLessThanOrEqualTo(2);
    assertThat(ended()).isEmpty();
  }

  @Test
  void aGuardedSentenceThatWasCutIsSaidAgainThere() {
    Calls calls = builder(one).otherwise(plain).open();
    LiveCall call = new LiveCall(incoming(), calls.ports(), gone -> {});
    call.post(call::rang);
    FakeConversations.Side side = one.latest();
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
    side.isRefused();
    FakeConversations.Side next = plain.latest();
    assertThat(next.brief.history())
        .endsWith(new Exchange.AgentSaid("The deductible is $1,050,", true));
    next.tells.ready();
    assertThat(next.asked).containsExactly("say " + result.text());
  }

  @Test
  void whatIsMissedFromThenOnIsTold() {
    talking().isRefused();
    CallNews.ProviderChanged change =
        new CallNews.ProviderChanged(
            "one", "plain", List.of("verbatim speech", "forgetting what was not heard"));
    assertThat(told(CallNews.ProviderChanged.class)).containsExactly(change);
  }

  @Test
  void oneThatDoesNotNoticeCallersIsPassedOver() {
    Calls calls = builder(one).otherwise(new FakeConversations("deaf", traits(false))).open();
    assertThat(calls.warnings()).hasSize(1).first().asString().contains("deaf", "one");
  }

  @Test
  void aPartThatChangesIsToldAndNothingElseHappens() {
    FakeConversations.Side side = talking();
    PartChange change =
        new PartChange(
            Part.EARS,
            "flux",
            "nova",
            new ConversationFailure(Kind.RETRYABLE, "lost", "It was lost."),
            List.of("likely ends of turns"));
    side.tells.partChanged(change);
    assertThat(told(CallNews.PartChanged.class)).containsExactly(new CallNews.PartChanged(change));
    assertThat(told(CallNews.Failed.class)).isEmpty();
    assertThat(one.opened).hasSize(1);
    side.isRefused();
    side.tells.partChanged(change);
    assertThat(told(CallNews.PartChanged.class)).as("of one that is gone").hasSize(1);
  }
}
