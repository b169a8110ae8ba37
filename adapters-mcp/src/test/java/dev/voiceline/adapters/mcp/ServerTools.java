package dev.voiceline.adapters.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What the servers of these tests can do. */
final class ServerTools {
  static final McpJsonMapper JSON = new JacksonMcpJsonMapper(new ObjectMapper());
  static final JsonSchemaValidator UNCHECKED =
      (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid("");

  private ServerTools() {}

  static McpSchema.Tool tool(String name) {
    Map<String, Object> address =
        Map.of("type", "object", "properties", Map.of("city", Map.of("type", "string")));
    Map<String, Object> properties =
        Map.of(
            "day",
            Map.of("type", "string"),
            "count",
            Map.of("type", "integer"),
            "address",
            address);
    return McpSchema.Tool.builder(name, Map.of("type", "object", "properties", properties))
        .description("Does " + name + ".")
        .build();
  }

  static McpSchema.Tool readOnly(String name) {
    return McpSchema.Tool.builder(name, Map.of("type", "object"))
        .annotations(McpSchema.ToolAnnotations.builder().readOnlyHint(true).build())
        .build();
  }

  static Mono<CallToolResult> text(String text) {
    return Mono.just(CallToolResult.builder().addTextContent(text).build());
  }

  /** Answers what was asked, so that a test sees what arrived. */
  static Mono<CallToolResult> echo(CallToolRequest request) {
    return Mono.just(
        CallToolResult.builder()
            .structuredContent(
                Map.of(
                    "arguments",
                    request.arguments(),
                    "meta",
                    request.meta() == null ? Map.of() : request.meta()))
            .content(List.of())
            .build());
  }

  static Mono<CallToolResult> refusal(String words) {
    return Mono.just(CallToolResult.builder().addTextContent(words).isError(true).build());
  }
}
