package dev.voiceline.server.composition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.ConversationTraits;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingSources;
import dev.voiceline.server.rig.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a line of the settings to the answer that the model is given. */
class RemoteToolsTest {
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*(\"[^\"]*\"|[0-9]+)");

  @TempDir private Path folder;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Model model = new Model();
  private HttpServer mcp;

  @BeforeEach
  void start() throws IOException {
    mcp = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    mcp.createContext("/mcp", RemoteToolsTest::answer);
    mcp.start();
  }

  @AfterEach
  void stop() {
    mcp.stop(0);
  }

  @Test
  void aServerOfTheSettingsAnswersTheModel() throws IOException {
    try (VoiceServer server = server()) {
      TestServer.await(() -> lines.stream().anyMatch(line -> line.contains("tools offered: 1")));
      ring(server, "CA1");
      assertThat(model.briefs.get(0).tools())
          .extracting(ToolSpec::name)
          .contains("check_eligibility", "scheduling_find_slot");

      asks("t1", Map.of("day", "Monday"));
      TestServer.await(() -> model.answers.size() == 1);
      assertThat(model.answers.get(0).result())
          .isEqualTo(new ToolResult.Success(Map.of("text", "At nine.")));

      asks("t2", Map.of("day", 1.0));
      TestServer.await(() -> model.answers.size() == 2);
      assertThat(((ToolResult.Problem) model.answers.get(1).result()).advice())
          .startsWith("day must be a text");
      assertThat(lines).noneMatch(line -> line.contains("At nine") || line.contains("Monday"));
    }
  }

  @Test
  void aServerThatIsNotThereIsAWarningAndNoMore() throws IOException {
    mcp.stop(0);
    try (VoiceServer server = server()) {
      TestServer.await(
          () ->
              lines.stream()
                  .anyMatch(
                      line ->
                          line.contains("[WARN] MCP server scheduling at http://127.0.0.1:")
                              && line.contains("cannot be reached: check url")));
      ring(server, "CA1");
      assertThat(model.briefs.get(0).tools())
          .extracting(ToolSpec::name)
          .contains("check_eligibility")
          .doesNotContain("scheduling_find_slot");
    }
  }

  private VoiceServer server() throws IOException {
    Path yaml = folder.resolve("voiceline.yaml");
    Files.writeString(
        yaml,
        "tools: {mcp: [{name: scheduling, url: 'http://127.0.0.1:%d/mcp'}]}"
            .formatted(mcp.getAddress().getPort()));
    Map<String, String> environment =
        Map.of("VOICELINE_HTTP_PORT", "0", "VOICELINE_MEDIA_PORT", "0", "VOICELINE_DB_URL", "off");
    return VoiceServer.with(
            ServerSettings.from(
                new SettingSources(
                    Map.of(), environment, Optional.empty(), false, Optional.of(yaml), true)))
        .conversations(model)
        .lines(lines::add)
        .start();
  }

  private void ring(VoiceServer server, String call) {
    server
        .calls()
        .ring(
            AnnouncedCall.incoming(
                new CallId(call), PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001")));
    TestServer.await(() -> !model.briefs.isEmpty());
    model.listener().ready();
  }

  private void asks(String id, Map<String, Object> given) {
    model
        .listener()
        .toolRequested(
            new ToolRequest(new ToolCallId(id), "scheduling_find_slot", ToolArguments.of(given)));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (body.contains("\"initialize\"")) {
      result(
          exchange,
          body,
          "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{\"tools\":{}},"
              + "\"serverInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
    } else if (body.contains("\"tools/list\"")) {
      result(
          exchange,
          body,
          "{\"tools\":[{\"name\":\"find_slot\",\"inputSchema\":{\"type\":\"object\","
              + "\"properties\":{\"day\":{\"type\":\"string\"}},\"required\":[\"day\"]}}]}");
    } else if (body.contains("\"tools/call\"")) {
      result(exchange, body, "{\"content\":[{\"type\":\"text\",\"text\":\"At nine.\"}]}");
    } else {
      exchange.sendResponseHeaders(body.isEmpty() ? 405 : 202, -1);
      exchange.close();
    }
  }

  private static void result(HttpExchange exchange, String request, String result)
      throws IOException {
    Matcher id = ID.matcher(request);
    assertThat(id.find()).isTrue();
    byte[] text =
        "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":%s}"
            .formatted(id.group(1), result)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  /** The test stands in the model's place. */
  private static final class Model implements ConversationService {
    final List<Brief> briefs = new CopyOnWriteArrayList<>();
    final List<ConversationListener> listeners = new CopyOnWriteArrayList<>();
    final List<ToolAnswer> answers = new CopyOnWriteArrayList<>();

    ConversationListener listener() {
      return listeners.get(0);
    }

    @Override
    public String name() {
      return "test";
    }

    @Override
    public ConversationTraits traits() {
      return new ConversationTraits(
          AudioFormat.PCMU_8K, true, Duration.ofMillis(500), true, true, true, Duration.ofHours(1));
    }

    @Override
    public Conversation open(Brief brief, ConversationListener listener) {
      listeners.add(listener);
      briefs.add(brief);
      return new Silent();
    }

    private final class Silent implements Conversation {
      @Override
      public void hear(byte[] audio) {}

      @Override
      public void read(String text) {}

      @Override
      public void reply(Guidance guidance) {}

      @Override
      public void say(Script script) {}

      @Override
      public void answerTool(ToolAnswer answer) {
        answers.add(answer);
      }

      @Override
      public void interrupted(Interruption interruption) {}

      @Override
      public void disregard(UtteranceId utterance) {}

      @Override
      public void revise(Brief brief) {}

      @Override
      public void recall(Exchange.AgentSaid words) {}

      @Override
      public void close() {}
    }
  }
}
