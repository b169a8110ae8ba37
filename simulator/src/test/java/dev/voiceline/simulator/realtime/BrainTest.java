package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrainTest {
  private final Rig rig = Rig.ready();

  @Test
  void aCallerWhoAsksForSpanishGetsIt() {
    tools(language("lang", Json.texts("en-US", "es-US")));
    rig.caller("Can we speak Spanish, please?");
    rig.reply();
    assertThat(rig.log.toolCalls().get(0).arguments()).isEqualTo("{\"lang\":\"es-US\"}");
    rig.output(rig.log.toolCalls().get(0).callId(), "{\"language\":\"es\"}");
    rig.reply();
    assertThat(rig.lastHeard()).startsWith("Con gusto.");
    rig.caller("In English again, please");
    rig.reply();
    assertThat(rig.log.toolCalls().get(1).arguments()).isEqualTo("{\"lang\":\"en-US\"}");
    rig.output(
        rig.log.toolCalls().get(1).callId(), "{\"say\":\"Let us go on in English. Your ID?\"}");
    rig.reply();
    assertThat(rig.lastHeard()).isEqualTo("Let us go on in English. Your ID?");
  }

  @Test
  void aLanguageIsACodeUnlessTheFunctionListsItsValues() {
    tools(language("language", new JsonArray()));
    rig.caller("Hablo espanol");
    rig.reply();
    assertThat(rig.log.toolCalls().get(0).arguments()).isEqualTo("{\"language\":\"es\"}");
  }

  @Test
  void withoutTheFunctionThereIsNoOtherLanguage() {
    rig.caller("Can we speak Spanish, please?");
    rig.reply();
    assertThat(rig.log.toolCalls()).isEmpty();
  }

  @Test
  void twoProceduresAreCheckedAtOnceIfThatWasAskedFor() {
    String wish = "MB123456, born March 15, 1985, for both an MRI and a colonoscopy, please";
    rig.caller(wish);
    rig.reply();
    assertThat(rig.log.toolCalls()).hasSize(1);
    Rig parallel = Rig.ready();
    parallel.session(Json.of("type", "realtime", "parallel_tool_calls", true));
    parallel.caller(wish);
    parallel.reply();
    assertThat(parallel.log.toolCalls()).hasSize(2);
    assertThat(parallel.log.toolCalls().get(0).arguments()).contains("\"procedure\":\"MRI\"");
    assertThat(parallel.log.toolCalls().get(1).arguments()).contains("colonoscopy", "MB123456");
    assertThat(parallel.all("response.done")).hasSize(1);
    parallel.log.toolCalls().stream()
        .map(Measured.ToolCall::callId)
        .forEach(id -> parallel.output(id, "{\"say\":\"Result of " + id + ".\"}"));
    parallel.reply();
    assertThat(parallel.lastHeard())
        .startsWith("Result of " + parallel.log.toolCalls().get(0).callId() + ". Result of ");
  }

  @Test
  void aResultThatWasCutOffIsToldToItsEnd() {
    item(
        Json.of(
            "type",
            "function_call",
            "name",
            "check_eligibility",
            "call_id",
            "c",
            "arguments",
            "{}"));
    rig.output("c", "{\"say\":\"The coverage is active. The copay is $50.\"}");
    item(
        Json.of(
            "type",
            "message",
            "role",
            "assistant",
            "content",
            Json.list(
                List.of(
                    Json.of("type", "output_text", "text", "The coverage is active. The co")))));
    rig.reply();
    assertThat(rig.lastHeard()).startsWith("pay is $50. Is there anything else");
    rig.reply();
    assertThat(rig.lastHeard()).doesNotContain("$50");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Say exactly the following words, in this language, and nothing before or after them: \"%s\"",
        "You are kind.\n\nRead this out verbatim: %s",
        "Speak these words: \u201c%s\u201d"
      })
  void aSentenceThatIsOrderedIsSaidToTheLetter(String order) {
    String sentence = "Yes: an MRI is covered. Your copay is $50; \"in network\" only.";
    rig.send(
        Json.of(
            "type",
            "response.create",
            "response",
            Json.of(
                "instructions",
                String.format(order, sentence),
                "tool_choice",
                "none",
                "input",
                Json.list(List.of()))));
    rig.time.advanceMillis(30_000);
    assertThat(rig.lastHeard()).isEqualTo(sentence);
  }

  private void item(JsonObject item) {
    rig.send(Json.of("type", "conversation.item.create", "item", item));
  }

  private void tools(JsonObject... tools) {
    rig.session(Json.of("type", "realtime", "tools", Json.list(List.of(tools))));
  }

  private static JsonObject language(String name, JsonArray values) {
    JsonObject property = Json.of("type", "string");
    if (!values.isEmpty()) {
      property.add("enum", values);
    }
    return Json.of(
        "type",
        "function",
        "name",
        "set_language",
        "parameters",
        Json.of("type", "object", "properties", Json.of(name, property)));
  }
}
