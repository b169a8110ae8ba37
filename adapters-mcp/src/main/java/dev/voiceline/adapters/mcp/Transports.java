package dev.voiceline.adapters.mcp;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Ways to a server. All attempts to reach it share one HTTP client, as each has threads. */
final class Transports {
  /** One message; what is shown to a model is far smaller. */
  private static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);

  private final McpServer server;
  private final McpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.builder().build());
  private final SharedHttpClient http = new SharedHttpClient(CONNECTS_WITHIN);

  Transports(McpServer server) {
    this.server = server;
  }

  McpClientTransport open() {
    return server.address() instanceof McpAddress.Http http
        ? over(http)
        : over((McpAddress.Program) server.address());
  }

  private McpClientTransport over(McpAddress.Http address) {
    URI url = address.url();
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    HttpRequest.Builder request = HttpRequest.newBuilder();
    address.headers().forEach(request::setHeader);
    return HttpClientStreamableHttpTransport.builder(
            url.getScheme() + "://" + url.getRawAuthority())
        .endpoint(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
        .clientBuilder(http)
        .requestBuilder(request)
        .jsonMapper(json)
        .connectTimeout(CONNECTS_WITHIN)
        .maxResponseSize(LARGEST_MESSAGE)
        .build();
  }

  private McpClientTransport over(McpAddress.Program program) {
    ServerParameters parameters =
        ServerParameters.builder(program.command().get(0))
            .args(program.command().subList(1, program.command().size()))
            .env(program.environment())
            .build();
    return new ProgramTransport(parameters, json, LARGEST_MESSAGE);
  }
}
