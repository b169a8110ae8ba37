package dev.voiceline.core.runtime;

import dev.voiceline.core.tool.Tool;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolContext;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the embedder's tools: each request is answered within the tool's deadline, whatever the tool
 * does. Used from the mailbox only; answers may come twice and count once.
 */
final class ToolRunner {
  private final CallScope scope;
  private final Consumer<ToolAnswer> answers;

  ToolRunner(CallScope scope, Consumer<ToolAnswer> answers) {
    this.scope = scope;
    this.answers = answers;
  }

  /** What another server has begun is begun again only where that does no harm. */
  void runAgain(ToolRequest request) {
    if (isHarmless(request)) {
      run(request);
    } else {
      answers.accept(new ToolAnswer(request, trouble(false).lost()));
    }
  }

  /** Whether nothing can be done twice by it. */
  boolean isHarmless(ToolRequest request) {
    return scope.ports.agent().tool(request.name()).map(ToolRunner::isRepeatable).orElse(true);
  }

  private static boolean isRepeatable(Tool tool) {
    try {
      return tool.repeatable();
    } catch (RuntimeException | Error broken) {
      return false;
    }
  }

  void run(ToolRequest request) {
    ToolTrouble trouble = trouble(true);
    try {
      Optional<Tool> tool = scope.ports.agent().tool(request.name());
      if (tool.isEmpty()) {
        answers.accept(new ToolAnswer(request, ToolTrouble.UNKNOWN_TOOL));
        return;
      }
      trouble = trouble(tool.get().repeatable());
      check(tool.get(), request, trouble);
    } catch (RuntimeException | Error broken) {
      came(request, failed(request, trouble, broken));
    }
  }

  private void check(Tool tool, ToolRequest request, ToolTrouble trouble) {
    ToolSpec spec = tool.spec();
    Optional<ToolResult.Problem> faults = spec.faults(request.arguments());
    if (faults.isPresent()) {
      answers.accept(new ToolAnswer(request, faults.get()));
    } else {
      invoke(tool, request, spec.declared(request.arguments()), trouble);
    }
  }

  private void invoke(
      Tool tool, ToolRequest request, ToolArguments arguments, ToolTrouble trouble) {
    Duration within = tool.deadline().orElse(scope.ports.lookupWithin());
    scope.alarms.set(
        request.id(), within, () -> answers.accept(new ToolAnswer(request, trouble.timedOut())));
    CompletionStage<ToolResult> result =
        tool.invoke(arguments, new ToolContext(scope.announced, request.id(), within));
    (result == null ? CompletableFuture.<ToolResult>completedFuture(null) : result)
        .thenApply(ToolRunner::bounded)
        .handle((came, broken) -> broken == null ? came : failed(request, trouble, broken))
        .thenAccept(came -> scope.post(() -> came(request, came)));
  }

  private void came(ToolRequest request, ToolResult result) {
    scope.alarms.cancel(request.id());
    answers.accept(new ToolAnswer(request, result));
  }

  private ToolResult failed(ToolRequest request, ToolTrouble trouble, Throwable broken) {
    Throwable below = broken.getCause();
    Throwable cause = broken instanceof CompletionException && below != null ? below : broken;
    scope.post(() -> scope.fault("tool " + request.name(), cause));
    return trouble.failed();
  }

  private ToolTrouble trouble(boolean repeatable) {
    return new ToolTrouble(repeatable, scope.ports.person().isPresent());
  }

  private static ToolResult bounded(@Nullable ToolResult result) {
    if (result == null) {
      throw new IllegalStateException("no result");
    }
    return ResultBound.of(result);
  }
}
