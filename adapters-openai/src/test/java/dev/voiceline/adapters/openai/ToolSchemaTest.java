package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.openai.wire.ToolSchema;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.tool.JsonSchema;
import dev.voiceline.core.tool.ToolSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schemas that others have written, as a session takes them. */
class ToolSchemaTest {
  private static String parameters(Map<String, Object> document) {
    ToolSpec spec = new ToolSpec("t", "x", new JsonSchema(document));
    OpenAiSettings settings = OpenAiSettings.builder("key").build();
    Oracle.checkClient(
        new ClientEvents()
            .sessionUpdate(
                SessionConfiguration.of(settings, new Brief("i", List.of(spec), List.of())))
            .json());
    return ToolSchema.of(List.of(spec))
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("parameters")
        .toString();
  }

  @Test
  void whatIsNestedStaysAsItIsAndInItsOrder() {
    Map<String, Object> address = new LinkedHashMap<>();
    address.put("zip", Map.of("type", "string"));
    address.put("city", Map.of("anyOf", List.of(Map.of("type", "string"))));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("when", Map.of("type", "array"));
    properties.put("address", Map.of("properties", address));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "object");
    document.put("properties", properties);
    assertThat(parameters(document))
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"when\":{\"type\":\"array\"},\"address\":"
                + "{\"properties\":{\"zip\":{\"type\":\"string\"},\"city\":{\"anyOf\":"
                + "[{\"type\":\"string\"}]}}}}}");
  }

  @Test
  void whatTheServiceRefusesAtTheTopIsLeftOut() {
    assertThat(
            parameters(
                Map.of("anyOf", List.of(Map.of("required", List.of("a"))), "$schema", "draft")))
        .isEqualTo("{\"type\":\"object\",\"properties\":{}}");
  }
}
