package dev.voiceline.adapters.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may be called, and where it may be. */
class McpServerTest {
  private static McpAddress.Http at(String url) {
    return new McpAddress.Http(URI.create(url), Map.of("Authorization", "Bearer sesame"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mcp.example.com/mcp",
        "https://mcp.example.com",
        "http://localhost:1/mcp",
        "http://127.0.0.1:1/mcp",
        "http://[::1]:1/mcp"
      })
  void goodAddresses(String url) {
    assertThat(at(url).place()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://mcp.example.com/mcp",
        "http://127.0.0.1.example.com/mcp",
        "ftp://localhost/mcp",
        "https:///mcp",
        "mcp.example.com",
        "https://user:word@mcp.example.com/mcp",
        "https://mcp.example.com/mcp#part"
      })
  void badAddresses(String url) {
    assertThatThrownBy(() -> at(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must ");
  }

  @Test
  void aHeaderThatCannotBeSentIsRefusedWithoutItsValue() {
    assertThatThrownBy(
            () -> new McpAddress.Http(URI.create("https://a.b/c"), Map.of("X-Key", "ses\name")))
        .hasMessageContaining("X-Key")
        .hasMessageNotContaining("ses")
        .hasNoCause();
  }

  @Test
  void nothingSecretIsPrinted() {
    assertThat(at("https://mcp.example.com/mcp?key=hidden").toString())
        .isEqualTo("Http[https://mcp.example.com/mcp, [Authorization]]");
    assertThat(new McpAddress.Program(List.of("npx", "secret"), Map.of("KEY", "sesame")).toString())
        .isEqualTo("Program[npx, [KEY]]");
  }

  @Test
  void aProgramHasAName() {
    assertThatThrownBy(() -> new McpAddress.Program(List.of(" "), Map.of()))
        .hasMessageStartingWith("must name a program");
    assertThatThrownBy(() -> new McpAddress.Program(List.of(), Map.of()))
        .hasMessageStartingWith("must name a program");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1st", "a b", "a_b", "abcdefghijklmnopqrstuvwxyz"})
  void badNames(String name) {
    assertThatThrownBy(
            () ->
                new McpServer(
                    name,
                    at("https://a.b/c"),
                    Set.of(),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)))
        .hasMessageStartingWith("must begin with a letter");
  }
}
