package dev.voiceline.adapters.mcp;

/**
 * Who is told how the servers fare, in sentences for an operator that hold neither arguments nor
 * results nor secrets. Called on threads of the connections; must not block.
 */
public interface McpWatcher {
  /** What is good to know. */
  void info(String sentence);

  /** What somebody should look at. */
  void warn(String sentence);
}
