package dev.voiceline.adapters.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.tool.Tool;
import dev.voiceline.core.tool.ToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The official server over streamable HTTP on loopback. */
class HttpServerTest {
  private HttpMcpServer server;

  @BeforeEach
  void start() {
    server =
        HttpMcpServer.start()
            .has(ServerTools.tool("find.slot"), ServerTools::echo)
            .has(ServerTools.readOnly("hours"), request -> ServerTools.text("From 9 to 5."))
            .has(ServerTools.tool("broken"), request -> ServerTools.refusal("No such day."));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Rig connected() {
    return Rig.of(server.address()).offering("sched_broken", "sched_find_slot", "sched_hours");
  }

  @Test
  void itsToolsAreOfferedUnderThePrefix() {
    try (Rig rig = connected()) {
      Tool tool = rig.tool("sched_find_slot");
      assertThat(tool.spec().description()).isEqualTo("Does find.slot.");
      assertThat(tool.spec().parameters().document().toString()).contains("address", "city");
      assertThat(tool.deadline()).isEqualTo(Optional.of(Duration.ofSeconds(5)));
      assertThat(tool.repeatable()).isFalse();
      assertThat(rig.tool("sched_hours").repeatable()).isTrue();
      Rig.AWAIT.until("the connection is told of", () -> !rig.told.infos.isEmpty());
      assertThat(rig.told.infos.get(0))
          .contains("MCP server sched is connected", "tools offered: 3.");
      assertThat(rig.told.warnings).isEmpty();
    }
  }

  @Test
  void argumentsArriveAsTheyAreAndWithTheKeyOfTheRequest() {
    try (Rig rig = connected()) {
      ToolResult result =
          rig.run(
                  rig.tool("sched_find_slot"),
                  Map.of("day", "Monday", "count", 2.0, "address", Map.of("city", "Ulm")))
              .join();
      assertThat(((ToolResult.Success) result).values().get("result"))
          .isEqualTo(
              Map.of(
                  "arguments",
                  Map.of("day", "Monday", "count", 2, "address", Map.of("city", "Ulm")),
                  "meta",
                  Map.of("dev.voiceline/request", "CA1:t1")));
    }
  }

  @Test
  void textIsGivenAsText() {
    try (Rig rig = connected()) {
      assertThat(rig.values("sched_hours")).isEqualTo(Map.of("text", "From 9 to 5."));
    }
  }

  @Test
  void anErrorIsAProblemInTheServersWords() {
    try (Rig rig = connected()) {
      ToolResult.Problem problem = (ToolResult.Problem) rig.run("sched_broken").join();
      assertThat(problem.code()).isEqualTo("tool_error");
      assertThat(problem.advice()).contains("No such day.", "say sorry");
    }
  }

  @Test
  void onlyWhatIsAllowedIsOffered() {
    McpServer some =
        new McpServer(
            "sched",
            server.address(),
            Set.of("hours", "horus"),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));
    try (Rig rig = Rig.of(some).offering("sched_hours")) {
      assertThat(rig.told.warnings)
          .containsExactly(
              "MCP server sched has no tool horus, which its \"allowed\" names: check the"
                  + " spelling.");
    }
  }

  @Test
  void toolsThatComeAndGoAreNoticed() {
    try (Rig rig = connected()) {
      server.has(ServerTools.tool("book"), request -> ServerTools.text("Booked."));
      rig.offering("sched_book", "sched_broken", "sched_find_slot", "sched_hours");
      server.loses("hours");
      rig.offering("sched_book", "sched_broken", "sched_find_slot");
    }
  }

  @Test
  void aToolThatIsGoneIsAProblemAndTheOthersStay() {
    try (Rig rig = connected()) {
      Tool hours = rig.tool("sched_hours");
      server.loses("hours");
      rig.offering("sched_broken", "sched_find_slot");
      ToolResult.Problem problem = (ToolResult.Problem) rig.run(hours, Map.of()).join();
      assertThat(problem.code()).isEqualTo("invalid_arguments");
      assertThat(rig.run("sched_find_slot").join()).isInstanceOf(ToolResult.Success.class);
      assertThat(rig.told.warnings).isEmpty();
    }
  }

  @Test
  void aSlowToolFailsAloneWhileOthersAnswer() {
    server.has(ServerTools.tool("slow"), request -> Mono.never());
    McpServer hasty =
        new McpServer(
            "sched", server.address(), Set.of(), Duration.ofMillis(200), Duration.ofSeconds(10));
    try (Rig rig =
        Rig.of(hasty).offering("sched_broken", "sched_find_slot", "sched_hours", "sched_slow")) {
      CompletableFuture<ToolResult> slow = rig.run("sched_slow");
      assertThat(rig.values("sched_hours")).containsKey("text");
      assertThat(slow).isNotDone();
      assertThatThrownBy(slow::join).hasRootCauseInstanceOf(TimeoutException.class);
      assertThat(rig.values("sched_hours")).containsKey("text");
    }
  }

  @Test
  void aWrongTokenIsToldByTheNameOfItsSetting() {
    try (Rig rig = Rig.of(HttpMcpServer.address(server.port(), "wrong"))) {
      Rig.AWAIT.until("a warning", () -> !rig.told.warnings.isEmpty());
      assertThat(rig.told.warnings.get(0))
          .contains("MCP server sched", "/mcp refuses us", "token_env")
          .doesNotContain("wrong");
      assertThat(rig.tools()).isEmpty();
    }
  }

  @Test
  void aServerThatComesLaterIsFound() {
    int port = server.port();
    server.close();
    try (Rig rig = Rig.of(HttpMcpServer.address(port, "sesame"))) {
      Rig.AWAIT.until("a warning", () -> !rig.told.warnings.isEmpty());
      assertThat(rig.told.warnings.get(0)).contains("cannot be reached: check url");
      assertThat(rig.tools()).isEmpty();
      server =
          HttpMcpServer.startAt(port)
              .has(ServerTools.readOnly("hours"), r -> ServerTools.text("x"));
      rig.offering("sched_hours");
      assertThat(rig.told.warnings).hasSize(1);
    }
  }

  @Test
  void aServerThatGoesIsMissedAtTheNextUseAndFoundAgain() {
    int port = server.port();
    try (Rig rig = connected()) {
      Tool hours = rig.tool("sched_hours");
      server.close();
      assertThatThrownBy(() -> rig.run(hours, Map.of()).join()).isNotNull();
      rig.offering();
      assertThatThrownBy(() -> rig.run(hours, Map.of()).join())
          .hasCauseInstanceOf(ServerLink.ServerGone.class);
      server =
          HttpMcpServer.startAt(port)
              .has(ServerTools.readOnly("hours"), r -> ServerTools.text("x"));
      rig.offering("sched_hours");
      assertThat(rig.run(hours, Map.of()).join())
          .isEqualTo(new ToolResult.Success(Map.of("text", "x")));
    }
  }

  @Test
  void aServerThatHasForgottenUsIsAskedAnew() {
    int port = server.port();
    try (Rig rig = connected()) {
      Tool hours = rig.tool("sched_hours");
      server.close();
      server =
          HttpMcpServer.startAt(port)
              .has(ServerTools.readOnly("hours"), r -> ServerTools.text("x"));
      Rig.AWAIT.until(
          "it answers again",
          () -> rig.run(hours, Map.of()).handle((result, broken) -> broken == null).join());
    }
  }

  @Test
  void nothingIsOfferedOnceItIsClosed() {
    Rig rig = connected();
    Tool hours = rig.tool("sched_hours");
    rig.close();
    assertThat(rig.tools()).isEqualTo(List.of());
    assertThatThrownBy(() -> rig.run(hours, Map.of()).join())
        .hasCauseInstanceOf(ServerLink.ServerGone.class);
  }
}
