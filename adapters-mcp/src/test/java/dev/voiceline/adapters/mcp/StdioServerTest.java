package dev.voiceline.adapters.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpAsyncServer;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import reactor.core.publisher.Mono;

/** A server that is a program of this machine. */
class StdioServerTest {
  private static final String[] TOOLS = {"sched_die", "sched_environment", "sched_garbage"};

  private static McpServer program(String... command) {
    return new McpServer(
        "sched",
        new McpAddress.Program(List.of(command), Map.of("SCHEDULING_KEY", "sesame")),
        Set.of(),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30));
  }

  private static McpServer java() {
    return program(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Dslf4j.internal.verbosity=ERROR",
        "-cp",
        classPath(),
        StdioServerMain.class.getName());
  }

  /** Only what it needs, wherever those who run the tests have put it. */
  private static String classPath() {
    return Stream.of(
            StdioServerMain.class,
            McpAsyncServer.class,
            JacksonMcpJsonMapper.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            Mono.class,
            Publisher.class,
            Logger.class)
        .map(each -> each.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static long children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
  }

  @Test
  void itIsStartedAndGivenNothingOfOurEnvironmentButWhatItIsMeantToHave() {
    long before = children();
    try (Rig rig = Rig.of(java()).offering(TOOLS)) {
      assertThat(children()).isEqualTo(before + 1);
      assertThat(List.of(rig.values("sched_environment").get("text").toString().split(",")))
          .contains("SCHEDULING_KEY", "PATH")
          .isSubsetOf("SCHEDULING_KEY", "PATH", "HOME", "LOGNAME", "SHELL", "TERM", "USER");
    }
    Rig.AWAIT.until("the program ends", () -> children() == before);
  }

  @Test
  void oneThatDiesIsStartedAgain() {
    try (Rig rig = Rig.of(java()).offering(TOOLS)) {
      assertThat(rig.run("sched_die").handle((result, broken) -> broken != null).join()).isTrue();
      Rig.AWAIT.until("it is missed", () -> rig.names().isEmpty());
      rig.offering(TOOLS);
      assertThat(rig.values("sched_environment")).containsKey("text");
    }
  }

  @Test
  void oneThatPrintsAmongItsAnswersIsStartedAgain() {
    try (Rig rig = Rig.of(java()).offering(TOOLS)) {
      rig.run("sched_garbage").handle((result, broken) -> broken != null).join();
      Rig.AWAIT.until(
          "it answers again",
          () ->
              rig.names().size() == 3
                  && rig.run("sched_environment").handle((r, broken) -> broken == null).join());
    }
  }

  @Test
  void aProgramThatIsNotThereIsToldAsThat() {
    try (Rig rig = Rig.of(program("/nowhere/to/be/found"))) {
      Rig.AWAIT.until("a warning", () -> !rig.told.warnings.isEmpty());
      assertThat(rig.told.warnings.get(0))
          .startsWith("MCP server sched at /nowhere/to/be/found cannot be started: check command");
    }
  }
}
