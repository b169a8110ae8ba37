package dev.voiceline.server.config;

import dev.voiceline.adapters.mcp.McpServer;
import java.util.List;

/**
 * What the agents can do beside what is built in.
 *
 * @param mcp the servers whose tools they may use
 */
public record ToolSettings(List<McpServer> mcp) {
  public ToolSettings {
    mcp = List.copyOf(mcp);
  }
}
