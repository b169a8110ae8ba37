package dev.voiceline.adapters.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.tool.ToolResult;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a model is given of an answer. */
class ResultReaderTest {
  private static ToolResult read(String json) throws IOException {
    return ResultReader.read(ServerTools.JSON.readValue(json, CallToolResult.class));
  }

  private static Map<String, Object> values(String json) throws IOException {
    return ((ToolResult.Success) read(json)).values();
  }

  @Test
  void textsAreJoined() throws IOException {
    assertThat(
            values(
                "{\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\" \"},"
                    + "{\"type\":\"text\",\"text\":\"b\"}]}"))
        .isEqualTo(Map.of("text", "a\nb"));
  }

  @Test
  void structuredContentIsNotGivenTwice() throws IOException {
    assertThat(
            values(
                "{\"content\":[{\"type\":\"text\",\"text\":\"{\\\"n\\\":1}\"}],"
                    + "\"structuredContent\":{\"n\":1}}"))
        .isEqualTo(Map.of("result", Map.of("n", 1)));
    assertThat(
            values(
                "{\"content\":[{\"type\":\"text\",\"text\":\"One.\"}],"
                    + "\"structuredContent\":{\"n\":1}}"))
        .isEqualTo(Map.of("result", Map.of("n", 1), "text", "One."));
  }

  @Test
  void imagesAndFilesAreNamed() throws IOException {
    assertThat(
            values(
                "{\"content\":[{\"type\":\"image\",\"data\":\"AAAA\",\"mimeType\":\"image/png\"},"
                    + "{\"type\":\"audio\",\"data\":\"AAAA\",\"mimeType\":\"audio/wav\"},"
                    + "{\"type\":\"resource_link\",\"name\":\"plan.pdf\",\"uri\":\"file:///p\"},"
                    + "{\"type\":\"resource\",\"resource\":{\"uri\":\"file:///q\",\"text\":\"long\"}}]}"))
        .isEqualTo(
            Map.of(
                "not_shown",
                List.of(
                    "an image (image/png)",
                    "a sound (audio/wav)",
                    "a file (plan.pdf)",
                    "a file (file:///q)")));
  }

  @Test
  void nothingIsDone() throws IOException {
    assertThat(values("{\"content\":[]}")).isEqualTo(Map.of("status", "done"));
  }

  @Test
  void anErrorWithoutWordsIsAProblemToo() throws IOException {
    ToolResult.Problem problem = (ToolResult.Problem) read("{\"content\":[],\"isError\":true}");
    assertThat(problem.advice()).contains("it gave no reason");
  }
}
