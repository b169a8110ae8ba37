package dev.voiceline.adapters.mcp;

import dev.voiceline.core.tool.Tool;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolContext;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A tool of a server. It outlives a connection: it is run over the one that there is. */
final class RemoteTool implements Tool {
  /** The idempotency key of a request, for servers that know it. */
  static final String REQUEST = "dev.voiceline/request";

  private static final int INVALID_PARAMS = -32602;

  private final McpServer server;
  private final ServerLink link;
  private final String remoteName;
  private final ToolSpec spec;
  private final boolean repeatable;

  RemoteTool(McpServer server, ServerLink link, McpSchema.Tool listed, ToolSpec spec) {
    this.server = server;
    this.link = link;
    this.remoteName = listed.name();
    this.spec = spec;
    this.repeatable = Optional.ofNullable(listed.annotations()).map(RemoteTool::says).orElse(false);
  }

  @Override
  public ToolSpec spec() {
    return spec;
  }

  @Override
  public Optional<Duration> deadline() {
    return Optional.of(server.deadline());
  }

  /** Only what the server says is harmless, as the protocol has it. */
  @Override
  public boolean repeatable() {
    return repeatable;
  }

  @Override
  public CompletionStage<ToolResult> invoke(ToolArguments arguments, ToolContext context) {
    CallToolRequest request =
        new CallToolRequest(
            remoteName,
            WireValues.of(arguments.values()),
            Map.of(REQUEST, context.call() + ":" + context.request()));
    return link.call(request).thenApply(ResultReader::read).exceptionally(this::refused);
  }

  /** What the server finds wrong with the arguments can be mended; all else is a failure. */
  private ToolResult refused(Throwable broken) {
    Throwable cause = LinkTrouble.cause(broken);
    if (cause instanceof McpError error && error.getJsonRpcError().code() == INVALID_PARAMS) {
      return new ToolResult.Problem("invalid_arguments", advice(error));
    }
    throw new CompletionException(cause);
  }

  private static String advice(McpError error) {
    return "It was refused (%s): if the arguments can be corrected, do so, asking the caller if you"
            .formatted(error.getJsonRpcError().message())
        + " must, and call the tool again; if not, say sorry and go on without it.";
  }

  private static boolean says(McpSchema.ToolAnnotations annotations) {
    return Boolean.TRUE.equals(annotations.readOnlyHint())
        || Boolean.TRUE.equals(annotations.idempotentHint());
  }
}
