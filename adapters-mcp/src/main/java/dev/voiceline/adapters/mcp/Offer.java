package dev.voiceline.adapters.mcp;

import dev.voiceline.core.tool.JsonSchema;
import dev.voiceline.core.tool.Tool;
import dev.voiceline.core.tool.ToolSpec;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a server lists, made into tools of the agent; what cannot be offered is remarked on. */
final class Offer {
  /** A model that has to choose among more takes longer and errs more often. */
  private static final int MOST = 40;

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DESCRIPTION = 1_024;

  private final McpServer server;
  private final ServerLink link;
  private final List<Tool> tools = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  Offer(McpServer server, ServerLink link, List<McpSchema.Tool> listed) {
    this.server = server;
    this.link = link;
    listed.stream().filter(tool -> server.allows(tool.name())).forEach(this::add);
    missing(listed);
  }

  List<Tool> tools() {
    return List.copyOf(tools);
  }

  /** Sentences for an operator. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  private void add(McpSchema.Tool listed) {
    String name = server.name() + "_" + listed.name().replaceAll("[^A-Za-z0-9_-]", "_");
    if (tools.size() == MOST) {
      remark(listed, "is left out, for " + MOST + " are enough: choose with \"allowed\"");
    } else if (name.length() > LONGEST_NAME) {
      remark(listed, "is left out, for its name is too long: give the server a shorter one");
    } else if (!names.add(name)) {
      remark(listed, "is left out, for another is called the same: choose with \"allowed\"");
    } else {
      schema(listed)
          .map(schema -> new ToolSpec(name, description(listed), schema))
          .ifPresent(spec -> tools.add(new RemoteTool(server, link, listed, spec)));
    }
  }

  private Optional<JsonSchema> schema(McpSchema.Tool listed) {
    Map<String, Object> document =
        listed.inputSchema() == null ? Map.of("type", "object") : listed.inputSchema();
    try {
      return Optional.of(new JsonSchema(document));
    } catch (IllegalArgumentException refused) {
      remark(listed, "is left out, for its schema is nested too deeply");
      return Optional.empty();
    }
  }

  private static String description(McpSchema.Tool listed) {
    String words =
        Optional.ofNullable(listed.description())
            .or(() -> Optional.ofNullable(listed.title()))
            .orElse(listed.name());
    return words.length() <= LONGEST_DESCRIPTION ? words : words.substring(0, LONGEST_DESCRIPTION);
  }

  private void missing(List<McpSchema.Tool> listed) {
    Set<String> missing = new TreeSet<>(server.allowed());
    listed.forEach(tool -> missing.remove(tool.name()));
    if (!missing.isEmpty()) {
      remarks.add(
          "MCP server %s has no tool %s, which its \"allowed\" names: check the spelling."
              .formatted(server.name(), String.join(", ", missing)));
    }
  }

  private void remark(McpSchema.Tool listed, String words) {
    remarks.add(
        "MCP server %s: tool %s %s.".formatted(server.name(), Words.plain(listed.name()), words));
  }
}
