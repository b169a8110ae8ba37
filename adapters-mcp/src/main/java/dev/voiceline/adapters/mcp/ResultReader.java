package dev.voiceline.adapters.mcp;

import dev.voiceline.core.tool.ToolResult;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered, as the model is given it: structured content where there is some, texts
 * otherwise. Images and files are named only, since nobody can see them on the phone.
 */
final class ResultReader {
  private static final String NO_WORDS = "it gave no reason";

  private ResultReader() {}

  static ToolResult read(CallToolResult result) {
    List<McpSchema.Content> content = result.content() == null ? List.of() : result.content();
    String texts =
        content.stream()
            .filter(McpSchema.TextContent.class::isInstance)
            .map(each -> Optional.ofNullable(((McpSchema.TextContent) each).text()).orElse(""))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n"));
    return Boolean.TRUE.equals(result.isError())
        ? new ToolResult.Problem(
            "tool_error",
            "It did not work (%s): do what this asks for, or say sorry and let the caller choose."
                .formatted(texts.isEmpty() ? NO_WORDS : texts))
        : success(content, texts, result.structuredContent());
  }

  private static ToolResult success(
      List<McpSchema.Content> content, String texts, @Nullable Object structured) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (structured != null) {
      values.put("result", structured);
    }
    if (!texts.isEmpty() && (structured == null || !repeats(texts))) {
      values.put("text", texts);
    }
    List<String> unseen = new ArrayList<>();
    content.forEach(each -> unseen(each).ifPresent(unseen::add));
    if (!unseen.isEmpty()) {
      values.put("not_shown", unseen);
    }
    return new ToolResult.Success(values.isEmpty() ? Map.of("status", "done") : values);
  }

  /** Servers give structured content again as JSON, for those who know texts alone. */
  private static boolean repeats(String texts) {
    String text = texts.strip();
    return (text.startsWith("{") && text.endsWith("}"))
        || (text.startsWith("[") && text.endsWith("]"));
  }

  private static Optional<String> unseen(McpSchema.Content content) {
    if (content instanceof McpSchema.ImageContent image) {
      return Optional.of("an image (" + image.mimeType() + ")");
    }
    if (content instanceof McpSchema.AudioContent audio) {
      return Optional.of("a sound (" + audio.mimeType() + ")");
    }
    if (content instanceof McpSchema.ResourceLink linked) {
      return Optional.of("a file (" + linked.name() + ")");
    }
    return content instanceof McpSchema.EmbeddedResource embedded
        ? Optional.of("a file (" + embedded.resource().uri() + ")")
        : Optional.empty();
  }
}
