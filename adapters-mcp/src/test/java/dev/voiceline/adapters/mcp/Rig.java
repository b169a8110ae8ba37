package dev.voiceline.adapters.mcp;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.Tool;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolContext;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.tck.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The tools of one server, as a call uses them. */
final class Rig implements AutoCloseable {
  static final Await AWAIT = new Await(Duration.ofSeconds(30));
  private static final ToolContext CONTEXT =
      new ToolContext(
          AnnouncedCall.incoming(
              new CallId("CA1"), PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001")),
          new ToolCallId("t1"),
          Duration.ofSeconds(20));

  final Told told = new Told();
  private final McpTools tools;
  private final Runnable afterwards;

  private Rig(McpServer server, Timers timers, Runnable afterwards) {
    this.tools = McpTools.open(List.of(server), timers, told);
    this.afterwards = afterwards;
  }

  static Rig of(McpAddress address) {
    return of(server(address));
  }

  static Rig of(McpServer server) {
    SystemTime time = new SystemTime();
    return new Rig(server, time, time::close);
  }

  /** Pauses pass when the test says so. */
  static Rig of(McpAddress address, VirtualTime time) {
    return new Rig(server(address), time, () -> {});
  }

  static McpServer server(McpAddress address) {
    return new McpServer("sched", address, Set.of(), Duration.ofSeconds(5), Duration.ofSeconds(10));
  }

  List<Tool> tools() {
    return tools.current();
  }

  List<String> names() {
    return tools().stream().map(tool -> tool.spec().name()).sorted().toList();
  }

  Rig offering(String... names) {
    AWAIT.until("tools are offered", () -> names().equals(List.of(names)));
    return this;
  }

  Tool tool(String name) {
    return tools().stream()
        .filter(tool -> tool.spec().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  CompletableFuture<ToolResult> run(Tool tool, Map<String, Object> arguments) {
    return tool.invoke(ToolArguments.of(arguments), CONTEXT).toCompletableFuture();
  }

  CompletableFuture<ToolResult> run(String name) {
    return run(tool(name), Map.of());
  }

  Map<String, Object> values(String name) {
    return ((ToolResult.Success) run(name).join()).values();
  }

  @Override
  public void close() {
    tools.close();
    afterwards.run();
  }
}
