package dev.voiceline.core.runtime;

import dev.voiceline.core.tool.Tool;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolContext;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the embedder's tools. Used from the mailbox only; answers may come twice and count once. */
final class ToolRunner {
  private static final ToolResult UNKNOWN =
      new ToolResult.Problem("unknown_tool", "There is no such tool; go on without it.");
  private static final ToolResult MALFORMED =
      new ToolResult.Problem(
          "malformed_arguments", "The arguments were not a JSON object; call the tool again.");
  private static final ToolResult TIMED_OUT =
      new ToolResult.Problem(
          "timed_out",
          "It took too long; say sorry and offer to try again or to go on without it.");
  private static final ToolResult FAILED =
      new ToolResult.Problem(
          "failed", "It did not work; say sorry and offer to try again or to go on without it.");

  private final CallScope scope;
  private final Consumer<ToolAnswer> answers;

  ToolRunner(CallScope scope, Consumer<ToolAnswer> answers) {
    this.scope = scope;
    this.answers = answers;
  }

  void run(ToolRequest request) {
    Optional<Tool> tool = scope.ports.agent().tool(request.name());
    if (tool.isEmpty()) {
      answers.accept(new ToolAnswer(request, UNKNOWN));
    } else if (!request.arguments().wellFormed()) {
      answers.accept(new ToolAnswer(request, MALFORMED));
    } else {
      invoke(tool.get(), request);
    }
  }

  private void invoke(Tool tool, ToolRequest request) {
    ToolContext context =
        new ToolContext(scope.announced, request.id(), scope.ports.lookupWithin());
    scope.alarms.set(
        request.id(),
        scope.ports.lookupWithin(),
        () -> answers.accept(new ToolAnswer(request, TIMED_OUT)));
    CompletionStage<ToolResult> result;
    try {
      result = tool.invoke(request.arguments(), context);
    } catch (RuntimeException | Error broken) {
      result = CompletableFuture.failedFuture(broken);
    }
    result
        .handle((came, broken) -> broken == null && came != null ? came : failed(request, broken))
        .thenAccept(came -> scope.post(() -> came(request, came)));
  }

  private void came(ToolRequest request, ToolResult result) {
    scope.alarms.cancel(request.id());
    answers.accept(new ToolAnswer(request, result));
  }

  private ToolResult failed(ToolRequest request, @Nullable Throwable broken) {
    Throwable cause = broken == null ? new IllegalStateException("no result") : broken;
    scope.post(() -> scope.fault("tool " + request.name(), cause));
    return FAILED;
  }
}
