package dev.voiceline.adapters.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.openai.chat.ChatSettings.Endpoint;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.chat.ChatQuestion.Calling;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.scripted.Dialogue;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.simulator.chat.Quirk;
import dev.voiceline.simulator.chat.Treatment;
import dev.voiceline.tck.chat.RecordedAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An inquiry from the greeting to the result, with the simulated model as the agent. */
class WholeInquiryTest {
  private static final String RESULT = "The MRI is covered with a copay of 50 dollars.";

  private final ServerFar far = new ServerFar();
  private final SystemTime time = new SystemTime();
  private final List<Exchange> dialogue = new ArrayList<>();
  private final List<ToolRequest> checks = new ArrayList<>();

  @AfterEach
  void close() {
    time.close();
    far.server.close();
    far.checkAll();
  }

  private String turn(OpenAiChat model) {
    RecordedAnswer answer = Told.over(model, question());
    assertThat(answer.failure()).isEmpty();
    if (!answer.words().isBlank()) {
      dialogue.add(new AgentSaid(answer.words(), false));
    }
    if (answer.requests().isEmpty()) {
      return answer.words();
    }
    checks.addAll(answer.requests());
    answer
        .requests()
        .forEach(request -> dialogue.add(new ToolRan(request, ToolResult.say("found", RESULT))));
    return turn(model);
  }

  private ChatQuestion question() {
    ToolSpec check =
        new ToolSpec(
            Dialogue.CHECK,
            "Checks coverage",
            List.of(
                ToolParameter.text("member_id", "The member ID"),
                ToolParameter.text("date_of_birth", "The date of birth"),
                ToolParameter.text("procedure", "The procedure")));
    return new ChatQuestion(
        "You check insurance coverage.",
        dialogue,
        List.of(check),
        Calling.FREE,
        Duration.ofSeconds(15));
  }

  @ParameterizedTest
  @EnumSource(Endpoint.class)
  void theAgentAsksChecksAndTells(Endpoint endpoint) {
    OpenAiChat model =
        new OpenAiChat(
            ServerBench.settings(far, ProviderQuirks.openAi()).with(endpoint), time, time);
    far.server.usually(new Treatment.Answered(EnumSet.of(Quirk.WHOLE_ARGUMENTS)));
    assertThat(turn(model)).isEqualTo("Hello.");
    dialogue.add(new CallerSaid("I need to check eligibility for a patient."));
    String asked = turn(model);
    String all = asked;
    for (String said :
        List.of(
            "The member ID is M B 1 2 3 4 5 6.",
            "March 3, 1985.",
            "An MRI of the knee.",
            "Yes, that is right.",
            "Yes.")) {
      if (checks.isEmpty()) {
        dialogue.add(new CallerSaid(said));
        all = all + " " + turn(model);
      }
    }
    assertThat(asked).containsIgnoringCase("member ID");
    assertThat(checks)
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.name()).isEqualTo(Dialogue.CHECK);
              assertThat(request.arguments().values())
                  .containsKeys("member_id", "date_of_birth", "procedure");
            });
    assertThat(all).contains(RESULT);
  }
}
