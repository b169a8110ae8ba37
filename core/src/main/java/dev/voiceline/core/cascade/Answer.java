package dev.voiceline.core.cascade;

import dev.voiceline.core.chat.ChatListener;
import dev.voiceline.core.chat.ChatModel.Answering;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.tool.ToolRequest;

/** What a model answers, as tasks of the conversation; nothing after it is not wanted any more. */
final class Answer implements ChatListener {
  private final Stage stage;
  private final ChatListener reader;
  private Answering answering = () -> {};
  private boolean over;
  private long tokens;

  private Answer(Stage stage, ChatListener reader) {
    this.stage = stage;
    this.reader = reader;
  }

  /** Within a task, so that nothing is read before this returns. */
  static Answer to(ChatQuestion question, Stage stage, ChatListener reader) {
    Answer answer = new Answer(stage, reader);
    answer.answering = stage.parts().mind().ask(question, answer);
    return answer;
  }

  /** It is not wanted any more, and costs what it has cost so far. */
  void cancel() {
    if (!over) {
      over = true;
      answering.untold().ifPresent(this::account);
      answering.cancel();
    }
  }

  /** All that were read and written for it, as far as that is known. */
  long tokens() {
    return tokens;
  }

  @Override
  public void text(String more) {
    ifWanted(() -> reader.text(more));
  }

  @Override
  public void toolRequested(ToolRequest request) {
    ifWanted(() -> reader.toolRequested(request));
  }

  @Override
  public void used(Usage usage) {
    ifWanted(() -> account(usage));
  }

  @Override
  public void partChanged(PartChange change) {
    ifWanted(() -> stage.listener().partChanged(change));
  }

  @Override
  public void ended(Ending ending) {
    ifWanted(
        () -> {
          over = true;
          reader.ended(ending);
        });
  }

  @Override
  public void failed(ConversationFailure failure) {
    ifWanted(
        () -> {
          over = true;
          reader.failed(failure);
        });
  }

  private void account(Usage usage) {
    tokens += usage.in().total() + usage.out().total();
    reader.used(usage);
  }

  private void ifWanted(Runnable news) {
    stage
        .tasks()
        .execute(
            () -> {
              if (!over) {
                news.run();
              }
            });
  }
}
