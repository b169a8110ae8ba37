package dev.voiceline.adapters.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.tool.ToolResult;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Servers that do not do what they should. */
class RoughServerTest {
  /** The tool fails, and the connection is none the worse for it. */
  private static void failsAlone(RoughServer.Manner manner) throws IOException {
    try (RoughServer server = RoughServer.withTool(manner);
        Rig rig = Rig.of(server.address()).offering("sched_t")) {
      assertThat(rig.run("sched_t").handle((result, broken) -> broken != null).join()).isTrue();
      assertThat(rig.run("sched_t").handle((result, broken) -> broken != null).join()).isTrue();
      assertThat(rig.names()).containsExactly("sched_t");
      assertThat(rig.told.warnings).isEmpty();
    }
  }

  private static String warning(String tools) throws IOException {
    try (RoughServer server = new RoughServer(tools, (exchange, id) -> {});
        Rig rig = Rig.of(server.address())) {
      Rig.AWAIT.until("a warning", () -> !rig.told.warnings.isEmpty());
      return rig.told.warnings.get(0);
    }
  }

  @Test
  void garbageIsAFailure() throws IOException {
    failsAlone((exchange, id) -> RoughServer.json(exchange, "garbage"));
  }

  @Test
  void anotherKindOfAnswerIsAFailure() throws IOException {
    failsAlone((exchange, id) -> RoughServer.result(exchange, id, "[1,2]"));
  }

  @Test
  void contentOfAKindThatIsUnknownIsAFailure() throws IOException {
    failsAlone(
        (exchange, id) -> RoughServer.result(exchange, id, "{\"content\":[{\"type\":\"smell\"}]}"));
  }

  @Test
  void anErrorOfTheServerIsAFailure() throws IOException {
    failsAlone((exchange, id) -> RoughServer.status(exchange, 500));
  }

  @Test
  void aBrokenOffConnectionIsAFailure() throws IOException {
    failsAlone(
        (exchange, id) -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          throw new IOException("broken off");
        });
  }

  @Test
  void anErrorOfTheProtocolIsAFailure() throws IOException {
    failsAlone((exchange, id) -> RoughServer.error(exchange, id, -32603, "oh"));
  }

  @Test
  void aHugeAnswerIsAFailure() throws IOException {
    String huge = "x".repeat(5 * 1024 * 1024);
    failsAlone(
        (exchange, id) ->
            RoughServer.result(
                exchange, id, "{\"content\":[{\"type\":\"text\",\"text\":\"" + huge + "\"}]}"));
  }

  @Test
  void argumentsThatTheServerRefusesCanBeCorrected() throws IOException {
    try (RoughServer server =
            RoughServer.withTool(
                (exchange, id) -> RoughServer.error(exchange, id, -32602, "day is no day"));
        Rig rig = Rig.of(server.address()).offering("sched_t")) {
      ToolResult.Problem problem = (ToolResult.Problem) rig.run("sched_t").join();
      assertThat(problem.code()).isEqualTo("invalid_arguments");
      assertThat(problem.advice()).contains("day is no day");
    }
  }

  @Test
  void whatIsSecretInAnAddressIsNotTold() throws IOException {
    assertThat(warning("[]"))
        .startsWith("MCP server sched at http://localhost:")
        .contains("does not speak MCP as expected")
        .doesNotContain("hidden");
  }

  @Test
  void noMoreToolsAreOfferedThanAModelCanChooseAmong() throws IOException {
    String tools =
        IntStream.range(0, 42)
            .mapToObj(
                i -> "{\"name\":\"t%02d\",\"inputSchema\":{\"type\":\"object\"}}".formatted(i))
            .collect(Collectors.joining(",", "{\"tools\":[", "]}"));
    try (RoughServer server = new RoughServer(tools, (exchange, id) -> {});
        Rig rig = Rig.of(server.address())) {
      Rig.AWAIT.until("two remarks", () -> rig.told.warnings.size() == 2);
      assertThat(rig.tools()).hasSize(40);
      assertThat(rig.told.warnings.get(0))
          .isEqualTo(
              "MCP server sched: tool t40 is left out, for 40 are enough: choose with \"allowed\".");
    }
  }

  @Test
  void toolsWithoutAUsableNameAreLeftOut() throws IOException {
    String tools =
        "{\"tools\":[{\"name\":\"a.b\",\"inputSchema\":{\"type\":\"object\"}},"
            + "{\"name\":\"a/b\",\"inputSchema\":{\"type\":\"object\"}},"
            + "{\"name\":\""
            + "n".repeat(70)
            + "\",\"inputSchema\":{\"type\":\"object\"}}]}";
    try (RoughServer server = new RoughServer(tools, (exchange, id) -> {});
        Rig rig = Rig.of(server.address()).offering("sched_a_b")) {
      Rig.AWAIT.until("two remarks", () -> rig.told.warnings.size() == 2);
      assertThat(rig.told.warnings.get(0)).contains("a/b is left out, for another is called");
      assertThat(rig.told.warnings.get(1)).contains("its name is too long");
    }
  }
}
