package dev.voiceline.adapters.openai.chat;

import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.chat.ChatQuestion.Calling;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolSpec;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.chat.RecordedAnswer;
import java.time.Duration;
import java.util.List;

/** Questions for tests, and their ends. */
final class Told {
  static final Await AWAIT = new Await(Duration.ofSeconds(20));
  static final String TOOL = "find_slots";

  private Told() {}

  static ChatQuestion question() {
    return question(List.of(new CallerSaid("Anything on Monday?")));
  }

  static ChatQuestion question(List<Exchange> dialogue) {
    ToolSpec tool =
        new ToolSpec(TOOL, "Open slots for a day", List.of(ToolParameter.text("day", "A day")));
    return new ChatQuestion(
        "Be brief.", dialogue, List.of(tool), Calling.FREE, Duration.ofSeconds(15));
  }

  static RecordedAnswer over(OpenAiChat model) {
    return over(model, question());
  }

  static RecordedAnswer over(OpenAiChat model, ChatQuestion question) {
    RecordedAnswer answer = new RecordedAnswer();
    model.ask(question, answer);
    AWAIT.until("the end of an answer", answer::isOver);
    return answer;
  }
}
