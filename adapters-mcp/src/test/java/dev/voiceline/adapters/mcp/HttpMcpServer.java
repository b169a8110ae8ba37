package dev.voiceline.adapters.mcp;

import io.javalin.Javalin;
import io.modelcontextprotocol.server.McpAsyncServer;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import reactor.core.publisher.Mono;

/** The SDK's own MCP server behind a servlet container on loopback. */
final class HttpMcpServer implements AutoCloseable {
  private static final String TOKEN = "Bearer sesame";

  final List<String> headers = new CopyOnWriteArrayList<>();
  private final McpAsyncServer server;
  private final Javalin web;

  private HttpMcpServer(int port) {
    HttpServletStreamableServerTransportProvider transport =
        HttpServletStreamableServerTransportProvider.builder()
            .jsonMapper(ServerTools.JSON)
            .mcpEndpoint("/mcp")
            .build();
    server =
        io.modelcontextprotocol.server.McpServer.async(transport)
            .serverInfo("test", "1")
            .jsonMapper(ServerTools.JSON)
            .jsonSchemaValidator(ServerTools.UNCHECKED)
            .validateToolInputs(false)
            .capabilities(McpSchema.ServerCapabilities.builder().tools(true).build())
            .build();
    web =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.jetty.modifyServletContextHandler(
                      handler -> {
                        ServletHolder holder = new ServletHolder(transport);
                        holder.setAsyncSupported(true);
                        handler.addServlet(holder, "/mcp");
                        FilterHolder guard =
                            new FilterHolder(
                                (request, response, chain) ->
                                    guard(
                                        (HttpServletRequest) request,
                                        (HttpServletResponse) response,
                                        () -> chain.doFilter(request, response)));
                        guard.setAsyncSupported(true);
                        handler.addFilter(guard, "/mcp", null);
                      });
                })
            .start("127.0.0.1", port);
  }

  static HttpMcpServer start() {
    return startAt(0);
  }

  static HttpMcpServer startAt(int port) {
    return new HttpMcpServer(port);
  }

  private interface Further {
    void go() throws IOException, jakarta.servlet.ServletException;
  }

  private void guard(HttpServletRequest request, HttpServletResponse response, Further further)
      throws IOException, jakarta.servlet.ServletException {
    String given = String.valueOf(request.getHeader("Authorization"));
    headers.add(given);
    if (given.equals(TOKEN)) {
      further.go();
    } else {
      response.setStatus(401);
    }
  }

  HttpMcpServer has(McpSchema.Tool tool, Function<CallToolRequest, Mono<CallToolResult>> body) {
    server
        .addTool(
            AsyncToolSpecification.builder()
                .tool(tool)
                .callHandler((exchange, request) -> body.apply(request))
                .build())
        .block();
    return this;
  }

  void loses(String tool) {
    server.removeTool(tool).block();
  }

  int port() {
    return web.port();
  }

  McpAddress address() {
    return address(port(), "sesame");
  }

  static McpAddress address(int port, String token) {
    return new McpAddress.Http(
        URI.create("http://127.0.0.1:" + port + "/mcp"),
        Map.of("Authorization", "Bearer " + token));
  }

  @Override
  public void close() {
    server.close();
    web.stop();
  }
}
