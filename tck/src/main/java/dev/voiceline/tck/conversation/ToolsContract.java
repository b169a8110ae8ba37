package dev.voiceline.tck.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a conversation asks for tools: {@code CONV-05} and {@code CONV-06}. */
public abstract class ToolsContract extends ConversationContract {
  private static final String TOOL = "check_eligibility";

  @Test
  @DisplayName("CONV-05 a tool request is told once, with its name and arguments")
  public final void toolRequestIsToldOnce() {
    startReply(open(), "r1");
    other().asksForTool("t1", TOOL, Map.of("procedure", "an \"MRI\" of the knee"));
    other().repeatsToolRequest("t1");
    endReply(ReplyOutcome.COMPLETED);
    everythingIsTold();
    List<Told.ToolRequested> requests = told().all(Told.ToolRequested.class);
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).request().name()).isEqualTo(TOOL);
    assertThat(requests.get(0).request().arguments().text("procedure"))
        .contains("an \"MRI\" of the knee");
  }

  @Test
  @DisplayName("CONV-05 two requests of one reply are told under two ids")
  public final void twoRequestsHaveTwoIds() {
    startReply(open(), "r1");
    other().asksForTool("t1", TOOL, Map.of("procedure", "MRI"));
    other().asksForTool("t2", TOOL, Map.of("procedure", "office visit"));
    endReply(ReplyOutcome.COMPLETED);
    awaitTold(2, Told.ToolRequested.class);
    everythingIsTold();
    assertThat(told().all(Told.ToolRequested.class))
        .hasSize(2)
        .extracting(requested -> requested.request().id())
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("CONV-05 a request that was never completed is not told")
  public final void incompleteRequestIsNotTold() {
    startReply(open(), "r1");
    other().breaksOffToolRequest("t1", TOOL);
    endReply(ReplyOutcome.CANCELLED);
    everythingIsTold();
    assertThat(told().all(Told.ToolRequested.class)).isEmpty();
  }

  @Test
  @DisplayName("CONV-06 the answer to a tool request arrives")
  public final void answerArrives() {
    Conversation conversation = open();
    ToolRequest request = requestTool(conversation, "t1");
    conversation.answerTool(answer(request, "An MRI needs approval in advance."));
    await().until("the answer arrives", () -> !received().toolAnswers().isEmpty());
    Received.Answer answer = received().toolAnswers().get(0);
    assertThat(answer.request()).isEqualTo("t1");
    assertThat(answer.text()).contains("An MRI needs approval in advance.");
  }

  @Test
  @DisplayName("CONV-06 a second answer to a tool request is not delivered")
  public final void secondAnswerIsNotDelivered() {
    Conversation conversation = open();
    ToolRequest request = requestTool(conversation, "t1");
    conversation.answerTool(answer(request, "first"));
    conversation.answerTool(answer(request, "second"));
    everythingIsReceived(conversation);
    await().until("the answer arrives", () -> !received().toolAnswers().isEmpty());
    assertThat(received().toolAnswers()).hasSize(1);
    assertThat(received().toolAnswers().get(0).text()).contains("first");
    assertThat(received().refused()).isEmpty();
  }

  @Test
  @DisplayName("CONV-06 the answer to a request of an earlier, lost dialogue arrives")
  public final void answerToAnEarlierRequestArrives() {
    Conversation conversation = open();
    ToolArguments arguments = ToolArguments.of(Map.of("procedure", "MRI"));
    ToolRequest earlier = new ToolRequest(new ToolCallId("call-before"), TOOL, arguments);
    conversation.answerTool(answer(earlier, "An MRI needs approval in advance."));
    await().until("the answer arrives", () -> !received().toolAnswers().isEmpty());
    assertThat(received().toolAnswers().get(0).text())
        .contains("An MRI needs approval in advance.");
    assertThat(received().refused()).isEmpty();
  }

  private ToolRequest requestTool(Conversation conversation, String request) {
    startReply(conversation, "r-" + request);
    other().asksForTool(request, TOOL, Map.of("procedure", "MRI"));
    endReply(ReplyOutcome.COMPLETED);
    awaitTold(1, Told.ToolRequested.class);
    return told().all(Told.ToolRequested.class).get(0).request();
  }

  private static ToolAnswer answer(ToolRequest request, String sentence) {
    return new ToolAnswer(request, ToolResult.say("found", sentence));
  }
}
