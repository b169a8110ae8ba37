package dev.voiceline.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.responses.ResponseOutputItemDoneEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.simulator.brain.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Without habits, what the simulated model sends is what OpenAI's own models read. */
class ChunkOracleTest {
  private static final List<Move> MOVES =
      List.of(
          new Move.Say("Let me check that."),
          new Move.Call("find_slots", ToolArguments.of(Map.of("day", "Monday"))));

  @Test
  void chunksAreOfTheProtocol() throws Exception {
    List<String> events = new ChunkWriter(Set.of(), "gpt-4o-mini", true).write(MOVES);
    assertThat(events).last().isEqualTo("[DONE]");
    for (String event : events.subList(0, events.size() - 1)) {
      ObjectMappers.jsonMapper().readValue(event, ChatCompletionChunk.class).validate();
    }
  }

  @Test
  void wordsAndCallsOfResponsesAre() throws Exception {
    for (String event : new ResponseWriter(Set.of(), "gpt-4o-mini").write(MOVES)) {
      String type = Json.parse(event).flatMap(json -> Json.text(json, "type")).orElseThrow();
      if (type.equals("response.output_text.delta")) {
        assertThat(
                ObjectMappers.jsonMapper().readValue(event, ResponseTextDeltaEvent.class).delta())
            .isNotEmpty();
      }
      if (type.equals("response.output_item.done") && event.contains("function_call")) {
        ObjectMappers.jsonMapper()
            .readValue(event, ResponseOutputItemDoneEvent.class)
            .item()
            .asFunctionCall()
            .validate();
      }
    }
  }
}
