package dev.voiceline.tck.leak;

import dev.voiceline.core.chat.ChatModel;
import dev.voiceline.core.chat.ChatModel.Answering;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.chat.ChatQuestion.Calling;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.chat.RecordedAnswer;
import java.time.Duration;
import java.util.List;

/**
 * Lives of answers: canceled at once, canceled at the first words, or heard to the end.
 *
 * @param model that gives them
 */
public record Answers(ChatModel model) implements Lives {
  private static final ChatQuestion QUESTION =
      new ChatQuestion(
          "You answer calls about coverage.",
          List.of(new Exchange.CallerSaid("Good day.")),
          List.of(),
          Calling.NONE,
          Duration.ofSeconds(10));

  @Override
  public List<Object> live(Way way, Await await) {
    RecordedAnswer told = new RecordedAnswer();
    Answering answering = model.ask(QUESTION, told);
    if (way != Way.BEFORE_READY) {
      await.until("words", () -> !told.words().isEmpty());
    }
    if (way == Way.AFTER_TRAFFIC) {
      await.until("the end", told::isOver);
    }
    answering.cancel();
    return List.of(answering, told);
  }
}
