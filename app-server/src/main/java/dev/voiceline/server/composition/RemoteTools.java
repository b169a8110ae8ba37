package dev.voiceline.server.composition;

import dev.voiceline.adapters.mcp.McpTools;
import dev.voiceline.adapters.mcp.McpWatcher;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.Tool;
import dev.voiceline.server.config.ToolSettings;
import dev.voiceline.server.log.ServerLog;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** The tools that other servers offer to all agents. */
final class RemoteTools {
  private RemoteTools() {}

  /**
   * Begins to connect with the servers; those that are not there do not keep ours from starting.
   */
  static Supplier<List<Tool>> open(
      ToolSettings settings, Timers timers, ServerLog log, Deque<AutoCloseable> opened) {
    if (settings.mcp().isEmpty()) {
      return List::of;
    }
    McpTools tools = McpTools.open(settings.mcp(), timers, new Logged(log));
    opened.push(tools);
    return tools::current;
  }

  private record Logged(ServerLog log) implements McpWatcher {
    @Override
    public void info(String sentence) {
      log.info(sentence);
    }

    @Override
    public void warn(String sentence) {
      log.warn(sentence);
    }
  }
}
