package dev.voiceline.core.runtime;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.inquiry.PlainTeller;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.PlayedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A call in virtual time whose network the test looks at. */
final class ControlledCall {
  static final CallId ID = new CallId("CA1");
  private static final EligibilityAnswer COVERED = SampleAnswers.MRI;

  final VirtualTime time = new VirtualTime();
  final FakeConversations conversations = new FakeConversations();
  final FakeControl control = new FakeControl();
  final List<CallNews> news = new ArrayList<>();
  final PlayedLine line = new PlayedLine(time);
  final Calls calls;
  EligibilityAnswer outcome = COVERED;
  private int spoken;
  private int asked;

  ControlledCall(UnaryOperator<CallsBuilder> options) {
    calls =
        options
            .apply(
                Calls.with(conversations, (i, k, d) -> CompletableFuture.completedFuture(outcome))
                    .observer((call, what) -> news.add(what))
                    .control(control)
                    .turns(CallRig.PATIENT)
                    .wording(new PlainTeller())
                    .time(time, time))
            .open();
  }

  /** No name of a request comes again that another server may have seen. */
  ControlledCall naming(int from) {
    asked = from;
    return this;
  }

  FakeConversations.Side side() {
    return conversations.latest();
  }

  ControlledCall greeted(String from) {
    calls.ring(AnnouncedCall.incoming(ID, PhoneNumber.of(from), PhoneNumber.of("+15005550001")));
    side().tells.ready();
    calls.connect(ID, line);
    agentSays(DefaultAgent.GREETING);
    return this;
  }

  /** A reply of two seconds, heard to its end. */
  void agentSays(String words) {
    side().says("reply-" + ++spoken, words, 2_000);
    time.advanceMillis(2_100);
  }

  void callerSays(String words) {
    String utterance = "utterance-" + ++spoken;
    side().callerStarts(utterance);
    time.advanceMillis(1_500);
    side().callerStops(utterance);
    side().callerSaid(utterance, words);
  }

  void callerTypes(String keys) {
    keys.chars().forEach(key -> line.listener().keypad((char) key));
    time.advanceMillis(2_100);
  }

  /** The answer to a request for a tool, as it is now; the last one when there is none yet. */
  ToolResult tool(String name, Map<String, String> arguments) {
    side()
        .tells
        .toolRequested(
            new ToolRequest(new ToolCallId("tool-" + ++asked), name, ToolArguments.of(arguments)));
    return answer();
  }

  ToolResult answer() {
    List<ToolAnswer> answers = side().answers;
    return answers.get(answers.size() - 1).result();
  }

  /** A check that matches, told and heard. */
  ControlledCall checked() {
    agentSays(String.valueOf(((ToolResult.Success) check()).values().get("said")));
    return this;
  }

  ToolResult check() {
    return tool(
        CheckEligibility.SPEC.name(),
        Map.of(
            CheckEligibility.MEMBER_ID,
            "MB123456",
            CheckEligibility.DATE_OF_BIRTH,
            "1970-01-31",
            CheckEligibility.PROCEDURE,
            "MRI"));
  }

  List<String> tools() {
    return side().brief.tools().stream().map(spec -> spec.name()).toList();
  }

  static String status(ToolResult result) {
    return result instanceof ToolResult.Success success
        ? String.valueOf(success.values().get("status"))
        : ((ToolResult.Problem) result).code();
  }

  static String say(ToolResult result) {
    return String.valueOf(((ToolResult.Success) result).values().get("say"));
  }
}
