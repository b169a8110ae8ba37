package dev.voiceline.adapters.mcp;

import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Speaks with a program that it starts. The program is not given our environment, which holds the
 * keys of everything, and what it prints to its standard error is dropped: it may be anything.
 */
final class ProgramTransport extends StdioClientTransport {
  private final Sinks.One<Void> broken = Sinks.one();

  ProgramTransport(ServerParameters parameters, McpJsonMapper json, int largestMessage) {
    super(parameters, json, largestMessage);
    setStdErrorHandler(line -> {});
  }

  /** Fails when the program cannot be started, and does nothing else. */
  Mono<Void> broken() {
    return broken.asMono();
  }

  /** Whoever connects drops the failure, and would wait for an answer until the time is up. */
  @Override
  public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
    return super.connect(handler).doOnError(broken::tryEmitError);
  }

  @Override
  protected ProcessBuilder getProcessBuilder() {
    ProcessBuilder builder = new ProcessBuilder();
    builder.environment().clear();
    return builder;
  }
}
