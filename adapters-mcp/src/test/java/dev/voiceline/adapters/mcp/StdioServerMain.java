package dev.voiceline.adapters.mcp;

import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** The official server as a program of its own, on its standard input and output. */
final class StdioServerMain {
  private StdioServerMain() {}

  /** What it prints beside the protocol must not reach anybody's log. */
  public static void main(String[] args) {
    System.err.println("SECRET on the standard error");
    io.modelcontextprotocol.server.McpServer.async(
            new StdioServerTransportProvider(ServerTools.JSON))
        .serverInfo("stdio", "1")
        .jsonMapper(ServerTools.JSON)
        .jsonSchemaValidator(ServerTools.UNCHECKED)
        .validateToolInputs(false)
        .capabilities(McpSchema.ServerCapabilities.builder().tools(true).build())
        .tools(
            tool("environment", request -> ServerTools.text(environment())),
            tool("garbage", request -> garbage()),
            tool("die", request -> die()))
        .build();
  }

  private static AsyncToolSpecification tool(
      String name, Function<CallToolRequest, Mono<CallToolResult>> body) {
    return AsyncToolSpecification.builder()
        .tool(ServerTools.readOnly(name))
        .callHandler((exchange, request) -> body.apply(request))
        .build();
  }

  private static String environment() {
    return System.getenv().keySet().stream().sorted().collect(Collectors.joining(","));
  }

  private static Mono<CallToolResult> garbage() {
    System.out.println("this is no JSON");
    System.out.flush();
    return ServerTools.text("sent");
  }

  private static Mono<CallToolResult> die() {
    Runtime.getRuntime().halt(3);
    return Mono.never();
  }
}
