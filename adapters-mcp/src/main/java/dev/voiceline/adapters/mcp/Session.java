package dev.voiceline.adapters.mcp;

import io.modelcontextprotocol.client.McpAsyncClient;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import reactor.core.publisher.Mono;

/** One connection with a server, from its opening to its end. */
final class Session {
  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(3);

  /** The caller's patience ends a little earlier; this is for tidiness. */
  private static final Duration AFTER_THE_DEADLINE = Duration.ofSeconds(1);

  private final McpServer server;
  private final McpClientTransport transport;
  private final McpAsyncClient client;
  private volatile boolean ready;

  Session(
      McpServer server,
      McpClientTransport transport,
      BiConsumer<Session, List<McpSchema.Tool>> changed) {
    this.server = server;
    this.transport = transport;
    this.client =
        McpClient.async(transport)
            .clientInfo(McpSchema.Implementation.builder("voiceline", version()).build())
            .requestTimeout(server.deadline().plus(AFTER_THE_DEADLINE))
            .initializationTimeout(server.connectWithin())
            .jsonSchemaValidator(new Unchecked())
            .toolsChangeConsumer(
                tools -> Mono.fromRunnable(() -> changed.accept(this, List.copyOf(tools))))
            .build();
  }

  /** Connects, and learns what the server offers. */
  Mono<List<McpSchema.Tool>> start() {
    Mono<List<McpSchema.Tool>> listed =
        client
            .initialize()
            .then(Mono.defer(client::listTools))
            .map(McpSchema.ListToolsResult::tools);
    return (transport instanceof ProgramTransport program
            ? Mono.firstWithSignal(listed, program.broken().then(Mono.never()))
            : listed)
        .timeout(server.connectWithin())
        .doOnNext(found -> ready = true);
  }

  boolean isReady() {
    return ready;
  }

  CompletableFuture<CallToolResult> call(CallToolRequest request) {
    return Mono.defer(() -> client.callTool(request)).toFuture();
  }

  Mono<Object> ping(Duration within) {
    return client.ping().timeout(within);
  }

  /** Ends it, when subscribed to. What was never connected is closed by its transport alone. */
  Mono<Void> closing() {
    return client
        .closeGracefully()
        .onErrorComplete()
        .then(Mono.defer(transport::closeGracefully))
        .timeout(CLOSES_WITHIN)
        .onErrorComplete();
  }

  private static String version() {
    String version = Session.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /** What a server gives is carried on as it is: the model reads it, no program of ours does. */
  private static final class Unchecked implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object content) {
      return ValidationResponse.asValid("");
    }
  }
}
