package dev.voiceline.adapters.mcp;

import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.Tool;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The tools of all MCP servers that are connected. A server that cannot be reached offers none, and
 * is tried again in growing pauses; a call keeps the tools that it began with, and is told that one
 * failed if its server is gone. Safe for use by any thread; nothing but {@link #close} blocks.
 */
public final class McpTools implements AutoCloseable {
  private final List<ServerLink> links;

  private McpTools(List<ServerLink> links) {
    this.links = links;
  }

  /** Begins to connect with each, and returns at once. */
  public static McpTools open(List<McpServer> servers, Timers timers, McpWatcher watcher) {
    List<ServerLink> links =
        servers.stream().map(server -> new ServerLink(server, timers, watcher)).toList();
    links.forEach(ServerLink::open);
    return new McpTools(links);
  }

  /** What is offered now. */
  public List<Tool> current() {
    return links.stream().flatMap(link -> link.tools().stream()).toList();
  }

  /** Ends all connections, and the programs that were started; waits for them briefly. */
  @Override
  public void close() {
    Mono.whenDelayError(links.stream().map(ServerLink::close).toList()).block();
  }
}
