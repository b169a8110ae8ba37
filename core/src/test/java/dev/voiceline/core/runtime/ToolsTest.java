package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.tool.Tool;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolContext;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An embedder's tools in a call: each request is run once at most and answered exactly once. */
class ToolsTest extends CallRig {
  private final PendingTool slots = new PendingTool("find_slot");
  private final PendingTool book = new PendingTool("book_slot");
  private FakeConversations.Side side;

  /** A tool that answers when the test says so. */
  private static class PendingTool implements Tool {
    final List<CompletableFuture<ToolResult>> runs = new ArrayList<>();
    final List<ToolArguments> given = new ArrayList<>();
    final List<ToolContext> contexts = new ArrayList<>();
    private final String name;
    Optional<Duration> deadline = Optional.empty();
    boolean repeatable = true;

    PendingTool(String name) {
      this.name = name;
    }

    @Override
    public ToolSpec spec() {
      return new ToolSpec(name, "x", List.of(ToolParameter.text("day", "Which.")));
    }

    @Override
    public Optional<Duration> deadline() {
      return deadline;
    }

    @Override
    public boolean repeatable() {
      return repeatable;
    }

    @Override
    public CompletionStage<ToolResult> invoke(ToolArguments arguments, ToolContext context) {
      given.add(arguments);
      contexts.add(context);
      runs.add(new CompletableFuture<>());
      return runs.get(runs.size() - 1);
    }
  }

  @BeforeEach
  void aCallIsUnderWay() {
    Agent agent =
        new Agent("i", DefaultAgent.GREETING, DefaultAgent.FAREWELL, List.of(slots, book));
    calls.ring(incoming(), agent);
    side = conversations.latest();
    side.tells.ready();
    calls.connect(ID, line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_050);
    callerTalks(side, "u1");
    side.asked.clear();
  }

  private static ToolRequest wish(String id, String tool, Map<String, Object> given) {
    return new ToolRequest(new ToolCallId(id), tool, ToolArguments.of(given));
  }

  private static ToolRequest wish(String id, String tool) {
    return wish(id, tool, Map.of("day", "Monday"));
  }

  /** The model asks for these in one reply. */
  private void asks(String reply, ToolRequest... requests) {
    side.tells.replyStarted(new ReplyId(reply));
    for (ToolRequest request : requests) {
      side.tells.toolRequested(request);
    }
    side.tells.replyGenerated(new ReplyId(reply), ReplyOutcome.COMPLETED);
  }

  private ToolResult.Problem problem() {
    assertThat(side.answers).hasSize(1);
    return (ToolResult.Problem) side.answers.get(0).result();
  }

  private List<String> faults() {
    return news.stream()
        .filter(CallNews.Fault.class::isInstance)
        .map(each -> ((CallNews.Fault) each).toString())
        .toList();
  }

  @Test
  void aToolGetsWhatItDeclaresAndTheIdOfTheRequest() {
    asks("r1", wish("t1", "find_slot", Map.of("day", "Monday", "other", "x")));
    assertThat(slots.given.get(0).values()).isEqualTo(Map.of("day", "Monday"));
    assertThat(slots.contexts.get(0).request()).isEqualTo(new ToolCallId("t1"));
    assertThat(slots.contexts.get(0).deadline()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void argumentsThatDoNotFitNeverReachATool() {
    asks("r1", wish("t1", "find_slot", Map.of("day", 1.0)));
    assertThat(slots.given).isEmpty();
    assertThat(problem().code()).isEqualTo("invalid_arguments");
    assertThat(problem().advice()).startsWith("day must be a text: correct it");
    assertThat(side.asked).containsExactly("answer t1", "reply");
  }

  @Test
  void whatIsAskedForAgainWhileItRunsIsRunOnceAndBothAreAnswered() {
    asks("r1", wish("t1", "book_slot"));
    asks("r2", wish("t2", "book_slot"));
    asks("r3", wish("t3", "book_slot", Map.of("day", "Tuesday")));
    assertThat(book.given)
        .extracting(ToolArguments::values)
        .containsExactly(Map.of("day", "Monday"), Map.of("day", "Tuesday"));
    book.runs.get(0).complete(ToolResult.say("booked", "It is booked."));
    assertThat(side.answers)
        .extracting(answer -> answer.request().id().value())
        .containsExactly("t1", "t2");
    assertThat(side.answers.get(1).result()).isEqualTo(side.answers.get(0).result());
    asks("r4", wish("t4", "book_slot"));
    assertThat(book.runs).as("what was answered is run again").hasSize(3);
  }

  @Test
  void argumentsThatAreNoObjectNeverReachATool() {
    asks("r1", new ToolRequest(new ToolCallId("t1"), "book_slot", ToolArguments.malformed()));
    assertThat(book.given).isEmpty();
    assertThat(problem().code()).isEqualTo("invalid_arguments");
  }

  @Test
  void builtInToolsAreCheckedTheSameWay() {
    asks("r1", wish("t1", "transfer_to_person", Map.of("reason", List.of("x"))));
    assertThat(problem().advice()).startsWith("reason must be a text: correct it");
    assertThat(handovers).isEmpty();
  }

  @Test
  void theEligibilityCheckAdvisesOnItsOwnArguments() {
    asks("r1", wish("t1", "check_eligibility", Map.of()));
    assertThat(problem().code()).isEqualTo("member_id_missing");
  }

  @Test
  void anUnknownToolIsSaidToBeUnknown() {
    asks("r1", wish("t1", "surprise"));
    assertThat(problem().code()).isEqualTo("unknown_tool");
  }

  @Test
  void aToolThatTakesTooLongIsApologizedFor() {
    asks("r1", wish("t1", "find_slot"));
    time.advanceMillis(19_999);
    assertThat(side.answers).isEmpty();
    time.advanceMillis(1);
    assertThat(problem().code()).isEqualTo("timed_out");
    assertThat(problem().advice())
        .isEqualTo(
            "It took too long: say sorry, and let the caller choose whether you try again, go on"
                + " without it or connect them with a person.");
    assertThat(side.asked).containsExactly("answer t1", "reply");
  }

  @Test
  void aToolHasItsOwnDeadlineIfItWants() {
    slots.deadline = Optional.of(Duration.ofSeconds(3));
    asks("r1", wish("t1", "find_slot"));
    assertThat(slots.contexts.get(0).deadline()).isEqualTo(Duration.ofSeconds(3));
    time.advanceMillis(3_000);
    assertThat(problem().code()).isEqualTo("timed_out");
  }

  @Test
  void whatMayHaveBeenDoneIsNotSimplyDoneAgain() {
    book.repeatable = false;
    asks("r1", wish("t1", "book_slot"));
    time.advanceMillis(20_000);
    assertThat(problem().advice())
        .startsWith("It took too long, and nobody knows whether it was done")
        .contains("do not call it again unless the caller wants you to");
  }

  @Test
  void anAnswerThatComesTooLateIsDropped() {
    asks("r1", wish("t1", "find_slot"));
    time.advanceMillis(20_000);
    slots.runs.get(0).complete(ToolResult.say("ok", "late"));
    time.advanceMillis(60_000);
    assertThat(problem().code()).isEqualTo("timed_out");
  }

  @Test
  void anAnswerInTimeIsNotFollowedByATimeOut() {
    asks("r1", wish("t1", "find_slot"));
    time.advanceMillis(19_999);
    slots.runs.get(0).complete(ToolResult.say("ok", "in time"));
    time.advanceMillis(60_000);
    assertThat(side.answers)
        .extracting(ToolAnswer::result)
        .containsExactly(ToolResult.say("ok", "in time"));
  }

  @Test
  void anAnswerThatComesTwiceCountsOnce() {
    asks("r1", wish("t1", "find_slot"));
    slots.runs.get(0).complete(ToolResult.say("ok", "first"));
    slots.runs.get(0).obtrudeValue(ToolResult.say("ok", "second"));
    side.tells.toolRequested(wish("t1", "find_slot"));
    time.advanceMillis(60_000);
    assertThat(slots.runs).hasSize(1);
    assertThat(side.answers).hasSize(1);
  }

  @Test
  void aFailureIsToldByItsKindOnly() {
    asks("r1", wish("t1", "find_slot"));
    slots.runs.get(0).completeExceptionally(new IllegalStateException("secret words"));
    assertThat(problem().code()).isEqualTo("failed");
    assertThat(problem().advice())
        .startsWith("It did not work: say sorry")
        .doesNotContain("secret");
    assertThat(faults())
        .singleElement()
        .asString()
        .contains("tool find_slot", "IllegalStateException")
        .doesNotContain("secret");
  }

  @Test
  void aToolThatThrowsAtOnceIsAFailureOfItsKind() {
    Tool throwing =
        new PendingTool("throwing") {
          @Override
          public CompletionStage<ToolResult> invoke(ToolArguments a, ToolContext c) {
            throw new IllegalStateException("secret words");
          }
        };
    calls.hangUp(ID);
    calls.ring(incoming(), new Agent("i", "g", "f", List.of(throwing)));
    side = conversations.latest();
    side.tells.ready();
    calls.connect(ID, line);
    asks("r1", wish("t1", "throwing"));
    time.advanceMillis(60_000);
    assertThat(problem().advice()).startsWith("It did not work: say sorry, and let the caller");
    assertThat(faults()).singleElement().asString().contains("IllegalStateException");
  }

  @Test
  void aToolWithoutAnyStageIsAFailure() {
    Tool nothing =
        new PendingTool("nothing") {
          @Override
          @SuppressWarnings("NullAway")
          public CompletionStage<ToolResult> invoke(ToolArguments a, ToolContext c) {
            return null;
          }
        };
    Tool broken =
        new PendingTool("broken") {
          @Override
          public boolean repeatable() {
            throw new NoClassDefFoundError("x");
          }
        };
    calls.hangUp(ID);
    calls.ring(incoming(), new Agent("i", "g", "f", List.of(nothing, broken)));
    side = conversations.latest();
    side.tells.ready();
    calls.connect(ID, line);
    asks("r1", wish("t1", "nothing"), wish("t2", "broken"));
    assertThat(side.answers)
        .extracting(answer -> ((ToolResult.Problem) answer.result()).code())
        .containsExactly("failed", "failed");
  }

  @Test
  void toolsOfOneReplyRunAtOnceAndFailAlone() {
    asks("r1", wish("t1", "find_slot"), wish("t2", "book_slot"));
    assertThat(slots.runs).hasSize(1);
    assertThat(book.runs).hasSize(1);
    book.runs.get(0).completeExceptionally(new IllegalStateException());
    assertThat(side.asked).containsExactly("answer t2");
    slots.runs.get(0).complete(ToolResult.say("ok", "Monday"));
    assertThat(side.asked).containsExactly("answer t2", "answer t1", "reply");
  }

  @Test
  void anInterruptionTakesNoAnswerAway() {
    asks("r1", wish("t1", "find_slot"));
    side.callerStarts("u2");
    slots.runs.get(0).complete(ToolResult.say("ok", "Monday"));
    time.advanceMillis(2_000);
    side.callerStops("u2");
    time.advanceMillis(30_000);
    assertThat(slots.runs).hasSize(1);
    assertThat(side.answers).extracting(ToolAnswer::id).containsExactly(new ToolCallId("t1"));
    assertThat(side.asked.stream().filter("reply"::equals)).hasSize(1);
  }

  @Test
  void anAnswerWaitsForTheNextConversation() {
    asks("r1", wish("t1", "find_slot"));
    FakeConversations.Side lost = side;
    lost.tells.closed();
    slots.runs.get(0).complete(ToolResult.say("ok", "Monday"));
    assertThat(lost.answers).isEmpty();
    time.advanceMillis(1_000);
    side = conversations.latest();
    assertThat(side).isNotSameAs(lost);
    side.tells.ready();
    side.tells.toolRequested(wish("t1", "find_slot"));
    assertThat(slots.runs).hasSize(1);
    assertThat(side.answers).extracting(ToolAnswer::id).containsExactly(new ToolCallId("t1"));
  }

  @Test
  void aTimeOutWithoutAConversationIsToldToTheNext() {
    asks("r1", wish("t1", "find_slot"));
    slots.deadline = Optional.of(Duration.ofSeconds(1));
    asks("r2", wish("t2", "find_slot", Map.of("day", "Tuesday")));
    side.tells.closed();
    time.advanceMillis(2_000);
    side = conversations.latest();
    side.tells.ready();
    assertThat(problem().code()).isEqualTo("timed_out");
    assertThat(side.answers.get(0).id()).isEqualTo(new ToolCallId("t2"));
  }

  @Test
  void aHugeResultIsCutBeforeTheModelSeesIt() {
    asks("r1", wish("t1", "find_slot"));
    slots.runs.get(0).complete(new ToolResult.Success(Map.of("page", "x".repeat(1_000_000))));
    ToolResult.Success result = (ToolResult.Success) side.answers.get(0).result();
    assertThat(result.values()).containsKey("result_cut");
    assertThat(result.values().get("page").toString().length()).isLessThanOrEqualTo(16_000);
  }

  @Test
  void anAnswerAfterTheCallIsNobodysConcern() {
    asks("r1", wish("t1", "find_slot"));
    calls.hangUp(ID);
    slots.runs.get(0).complete(ToolResult.say("ok", "late"));
    time.advanceMillis(60_000);
    assertThat(side.answers).isEmpty();
    assertThat(calls.live()).isEmpty();
  }

  @Test
  void ofTwoToolsWithOneNameTheFirstIsOffered() {
    Tool twin = new PendingTool("find_slot");
    Tool impostor = new PendingTool("end_call");
    calls.hangUp(ID);
    calls.ring(incoming(), new Agent("i", "g", "f", List.of(slots, twin, impostor)));
    assertThat(conversations.latest().brief.tools())
        .extracting(ToolSpec::name)
        .doesNotHaveDuplicates()
        .contains("find_slot", "end_call");
    assertThat(conversations.latest().brief.tools())
        .filteredOn(spec -> spec.name().equals("end_call"))
        .allMatch(spec -> spec.parameters().required().isEmpty());
  }

  @Test
  void toolsThatComeLaterAreOfferedToCallsThatBeginLater() {
    List<Tool> shared = new ArrayList<>();
    Calls served = builder(conversations).tools(() -> List.copyOf(shared)).open();
    served.ring(incoming());
    List<ToolSpec> before = conversations.latest().brief.tools();
    shared.add(slots);
    served.hangUp(ID);
    served.ring(incoming());
    assertThat(before).extracting(ToolSpec::name).contains("mine").doesNotContain("find_slot");
    assertThat(conversations.latest().brief.tools())
        .extracting(ToolSpec::name)
        .contains("mine", "find_slot");
  }
}
