package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.mcp.McpAddress;
import dev.voiceline.adapters.mcp.McpServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McpSettingsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("SCHEDULING_MCP_TOKEN", "sesame", "VOICELINE_TENANT", "clinic");

  @TempDir private Path folder;
  private YamlSettings yaml;

  @BeforeEach
  void open() {
    yaml = new YamlSettings(folder);
  }

  @Test
  void aServerBehindAnAddress() {
    ServerSettings settings =
        yaml.read(
            """
            tools:
              mcp:
                - name: scheduling
                  url: https://mcp.example.com/mcp
                  token_env: SCHEDULING_MCP_TOKEN
                  headers_env: {X-Tenant: VOICELINE_TENANT}
                  allowed: [find_slot]
                  seconds: 15
                  connect_seconds: 20
            """,
            ENVIRONMENT);

    assertThat(settings.tools().mcp())
        .containsExactly(
            new McpServer(
                "scheduling",
                new McpAddress.Http(
                    URI.create("https://mcp.example.com/mcp"),
                    Map.of("Authorization", "Bearer sesame", "X-Tenant", "clinic")),
                Set.of("find_slot"),
                Duration.ofSeconds(15),
                Duration.ofSeconds(20)));
    assertThat(settings.warnings()).noneMatch(warning -> warning.contains("VOICELINE_TENANT"));
    assertThat(settings.toString()).doesNotContain("sesame");
  }

  @Test
  void aServerThatIsAProgram() {
    assertThat(
            yaml.read(
                    """
                    tools:
                      mcp:
                        - {name: local, command: [npx, -y, my-server], env: [SCHEDULING_MCP_TOKEN]}
                    """,
                    ENVIRONMENT)
                .tools()
                .mcp())
        .containsExactly(
            new McpServer(
                "local",
                new McpAddress.Program(
                    List.of("npx", "-y", "my-server"), Map.of("SCHEDULING_MCP_TOKEN", "sesame")),
                Set.of(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10)));
  }

  @Test
  void thereIsNoneUnlessNamed() {
    assertThat(ServerSettings.of(Map.of()).tools().mcp()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {name: a, url: "https://a.b/c"} | tools.mcp must be a list: begin each entry with "- ".
          [{url: "https://a.b/c"}] | tools.mcp[1].name is missing: write for example "name: scheduling".
          [{name: "", url: "https://a.b/c"}] | tools.mcp[1].name has no text: fill it in, or take the whole entry out.
          [{name: a b, url: "https://a.b/c"}] | tools.mcp[1].name must begin with a letter and have 1 to 24 letters, digits and -, such as scheduling.
          [{name: a}] | tools.mcp[1] needs a url or a command: give it one of the two.
          [{name: a, url: "https://a.b/c", command: x}] | tools.mcp[1] needs a url or a command: give it one of the two.
          [{name: a, url: ""}] | tools.mcp[1].url has no text: fill it in, or take the whole entry out.
          [{name: a, url: "http://a.b/c"}] | tools.mcp[1].url must be an https:// address, such as https://mcp.example.com/mcp; http:// is for this machine only.
          [{name: a, url: "https://u:p@a.b/c"}] | tools.mcp[1].url must not hold a user, a password or a #: name the variable that holds the token in token_env.
          [{name: a, url: "not an address"}] | tools.mcp[1].url is no address: write it like https://mcp.example.com/mcp.
          [{name: a, url: "https://a.b/c", token_env: sk-secret}] | tools.mcp[1].token_env must name the variable that holds the secret, such as SCHEDULING_MCP_TOKEN, and never be the secret itself.
          [{name: a, url: "https://a.b/c", token_env: OTHER_TOKEN}] | tools.mcp[1].token_env names OTHER_TOKEN, which is not set: set it in the environment or in .env.
          [{name: a, url: "https://a.b/c", headers_env: {X-Key: OTHER_KEY}}] | tools.mcp[1].headers_env.X-Key names OTHER_KEY, which is not set: set it in the environment or in .env.
          [{name: a, url: "https://a.b/c", headers_env: {"X Key": SCHEDULING_MCP_TOKEN}}] | tools.mcp[1].url cannot be asked with the header X Key: check its name and its value.
          [{name: a, url: "https://a.b/c", env: [SCHEDULING_MCP_TOKEN]}] | tools.mcp[1].env is for a server with a command: take it out.
          [{name: a, command: x, token_env: SCHEDULING_MCP_TOKEN}] | tools.mcp[1].token_env is for a server with a url: take it out.
          [{name: a, command: x, env: [OTHER_KEY]}] | tools.mcp[1].env names OTHER_KEY, which is not set: set it in the environment or in .env.
          [{name: a, command: ""}] | tools.mcp[1].command must name a program, such as [npx, -y, my-server].
          [{name: a, command: x, seconds: 0}] | tools.mcp[1].seconds is "0", but must be a whole number from 1 to 60, such as 10.
          [{name: a, command: x, secconds: 5}] | tools.mcp[1].secconds is not a setting; did you mean tools.mcp[1].seconds?
          [{name: a, command: x}, {name: a, command: y}] | tools.mcp[2].name is the name of an earlier server already: change one of them.
          """)
  void whatIsWrongWithAServerIsSaidWithItsPlace(String servers, String fault) {
    assertThat(yaml.problems("tools: {mcp: " + servers + "}", ENVIRONMENT))
        .containsExactly("voiceline.yaml: " + fault);
  }

  @Test
  void aTokenThatStandsInTheFileIsNotShown() {
    assertThat(
            yaml.problems(
                "tools: {mcp: [{name: a, url: 'https://a.b/c', token_env: sk-secret}]}",
                ENVIRONMENT))
        .noneMatch(problem -> problem.contains("sk-secret"));
  }
}
