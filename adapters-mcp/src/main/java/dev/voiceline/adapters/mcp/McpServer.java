package dev.voiceline.adapters.mcp;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An MCP server whose tools the agent may use.
 *
 * @param name stands before the names of its tools, with an {@code _} between
 * @param address where it is found
 * @param allowed the only tools that are offered, as the server names them; all when empty
 * @param deadline how long a tool may take
 * @param connectWithin how long a connection may take until its tools are known
 */
public record McpServer(
    String name,
    McpAddress address,
    Set<String> allowed,
    Duration deadline,
    Duration connectWithin) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,23}");

  /**
   * A server with a name that its tools can bear.
   *
   * @throws IllegalArgumentException when it cannot; the message follows the setting's name
   */
  public McpServer {
    allowed = Set.copyOf(allowed);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "must begin with a letter and have 1 to 24 letters, digits and -, such as scheduling");
    }
  }

  boolean allows(String tool) {
    return allowed.isEmpty() || allowed.contains(tool);
  }
}
