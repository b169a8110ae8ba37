package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.adapters.openai.wire.ArgumentsReader;
import dev.voiceline.adapters.openai.wire.ValueWriter;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions asked for once and answered once: CONV-05 and CONV-06. */
class ToolsTest {
  private final Rig rig = Rig.ready();

  @Test
  void aCompleteRequestIsToldWithItsArguments() {
    rig.replying("r1")
        .calls(
            "r1",
            "call_1",
            "{\"member_id\":\"M1\",\"amount\":2.5,\"urgent\":true,\"none\":null,\"list\":[1,null,{\"a\":\"b\"}]}");
    ToolRequest request = rig.ears.tools.get(0);
    assertThat(request.id()).isEqualTo(new ToolCallId("call_1"));
    assertThat(request.name()).isEqualTo("check_eligibility");
    assertThat(request.arguments().values())
        .isEqualTo(
            Map.of(
                "member_id",
                "M1",
                "amount",
                2.5,
                "urgent",
                true,
                "list",
                List.of(1.0, Map.of("a", "b"))));
  }

  @Test
  void aRequestToldTwiceIsToldOnce() {
    rig.replying("r1").calls("r1", "call_1", "{\"member_id\":\"M1\"}");
    rig.calls("r1", "call_1", "{\"member_id\":\"M1\"}").ends("r1", "completed");
    assertThat(rig.ears.tools).hasSize(1);
  }

  @Test
  void twoRequestsOfOneReplyAreToldEach() {
    rig.replying("r1").calls("r1", "call_1", "{}").calls("r1", "call_2", "{}");
    assertThat(rig.ears.tools).extracting(ToolRequest::id).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void aRequestThatWasBrokenOffIsNotTold() {
    rig.replying("r1")
        .says(
            "{'type':'response.output_item.added','response_id':'r1','item':{'id':'f','type':'function_call',"
                + "'status':'in_progress','name':'check_eligibility','call_id':'call_1','arguments':''}}")
        .says(
            "{'type':'response.function_call_arguments.done','response_id':'r1','item_id':'f','call_id':'call_1',"
                + "'arguments':'{}'}")
        .says(
            "{'type':'response.output_item.done','response_id':'r1','item':{'id':'f','type':'function_call',"
                + "'status':'incomplete','name':'check_eligibility','call_id':'call_1','arguments':'{'}}")
        .ends("r1", "cancelled");
    assertThat(rig.ears.tools).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[]", "null", "\"text\"", "{}{}", "{member_id:1}"})
  void argumentsThatAreNoObjectAreMalformed(String arguments) {
    rig.replying("r1").calls("r1", "call_1", arguments);
    assertThat(rig.ears.tools.get(0).arguments()).isEqualTo(ToolArguments.malformed());
  }

  @Test
  void noArgumentsAreFineForAToolThatNeedsNone() {
    assertThat(new ArgumentsReader(List.of(Rig.CHECK)).read("other", ""))
        .isEqualTo(ToolArguments.of(Map.of()));
  }

  @Test
  void anAnswerIsSentOnceAsAnObjectOfItsValues() {
    ToolRequest request = requested("call_1");
    rig.conversation.answerTool(
        new ToolAnswer(request, ToolResult.say("found", "It is \"covered\".")));
    rig.conversation.answerTool(new ToolAnswer(request, ToolResult.say("found", "Again.")));
    assertThat(rig.sent("conversation.item.create")).hasSize(1);
    assertThat(item(0).get("type").getAsString()).isEqualTo("function_call_output");
    assertThat(item(0).get("call_id").getAsString()).isEqualTo("call_1");
    assertThat(item(0).get("output").getAsString())
        .isEqualTo("{\"say\":\"It is \\\"covered\\\".\",\"status\":\"found\"}");
    assertThat(rig.sent("response.create")).hasSize(1);
  }

  @Test
  void aProblemIsSentAsErrorAndAdvice() {
    rig.conversation.answerTool(
        new ToolAnswer(requested("call_1"), new ToolResult.Problem("not_found", "Ask again.")));
    assertThat(item(0).get("output").getAsString())
        .isEqualTo("{\"error\":\"not_found\",\"advice\":\"Ask again.\"}");
  }

  @Test
  void anAnswerToARequestOfAnEarlierSessionComesWithTheRequest() {
    ToolRequest earlier =
        new ToolRequest(
            new ToolCallId("call_before"),
            "check_eligibility",
            ToolArguments.of(Map.of("member_id", "M1")));
    rig.conversation.answerTool(new ToolAnswer(earlier, ToolResult.say("found", "Yes.")));
    assertThat(item(0).get("type").getAsString()).isEqualTo("function_call");
    assertThat(item(0).get("name").getAsString()).isEqualTo("check_eligibility");
    assertThat(item(0).get("arguments").getAsString()).isEqualTo("{\"member_id\":\"M1\"}");
    assertThat(item(1).get("type").getAsString()).isEqualTo("function_call_output");
    assertThat(item(1).get("call_id")).isEqualTo(item(0).get("call_id"));
  }

  @Test
  void anAnswerThatIsPartOfTheHistoryIsNotSentAgain() {
    ToolRequest before =
        new ToolRequest(new ToolCallId("call_1"), "check_eligibility", ToolArguments.of(Map.of()));
    ToolResult result = ToolResult.say("found", "Yes.");
    Rig resumed = Rig.ready(new Exchange.ToolRan(before, result));
    int seeds = resumed.types().size();
    resumed.conversation.answerTool(new ToolAnswer(before, result));
    assertThat(resumed.types()).hasSize(seeds);
  }

  @Test
  void anAnswerFromBeforeReadyIsKept() {
    Rig early = new Rig();
    ToolRequest before =
        new ToolRequest(new ToolCallId("call_1"), "check_eligibility", ToolArguments.of(Map.of()));
    early.conversation.answerTool(new ToolAnswer(before, ToolResult.say("found", "Yes.")));
    early.opened().created().confirmed();
    assertThat(early.types())
        .containsExactly("conversation.item.create", "conversation.item.create");
  }

  @Test
  void idsOfAnotherVendorAreMadeToFit() {
    String wire = CallIds.wire(new ToolCallId("toolu_" + "x".repeat(60)));
    assertThat(wire).hasSize(32).isEqualTo(CallIds.wire(new ToolCallId("toolu_" + "x".repeat(60))));
    assertThat(CallIds.wire(new ToolCallId("a b"))).matches("call_[0-9a-f]{27}");
    assertThat(CallIds.wire(new ToolCallId("call_4-A"))).isEqualTo("call_4-A");
  }

  @Test
  void valuesOfAllKindsAreWritten() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("whole", 50.0);
    values.put("part", 0.25);
    values.put("count", 3);
    values.put("flag", false);
    values.put("odd", Double.NaN);
    values.put("list", Arrays.asList("a", 1L, Map.of("b", 2)));
    assertThat(ValueWriter.object(values).toString())
        .isEqualTo(
            "{\"count\":3,\"flag\":false,\"list\":[\"a\",1,{\"b\":2}],\"odd\":\"NaN\",\"part\":0.25,\"whole\":50}");
  }

  private ToolRequest requested(String call) {
    rig.replying("r1").calls("r1", call, "{\"member_id\":\"M1\"}").ends("r1", "completed");
    return rig.ears.tools.get(0);
  }

  private JsonObject item(int index) {
    return rig.sent("conversation.item.create").get(index).getAsJsonObject("item");
  }
}
